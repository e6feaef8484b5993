using System.Collections.Immutable;
using BriefingBot.Core.Answers;

namespace BriefingBot.Core.Chat;

/// <summary>Turns answers into a platform's messages: owns lengths, escaping and layout, and adds no words. Safe on many threads.</summary>
public interface IMessageRenderer
{
    /// <summary>
    /// The messages that show an answer, in order; at least one. Splits between blocks, never inside an excerpt or a citation.
    /// Buttons stand under the last.
    /// </summary>
    ImmutableArray<OutgoingMessage> Render(Answer answer, ActionKeeper actions);
}
