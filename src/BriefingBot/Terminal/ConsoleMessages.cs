using System.Collections.Immutable;
using System.Text.Json;
using BriefingBot.Cli;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;

namespace BriefingBot.Terminal;

/// <summary>Answers as text for the terminal, ready to be printed now or later.</summary>
internal sealed class ConsoleMessages(Shell shell) : IMessageRenderer
{
    /// <summary>The whole answer is one message: a terminal has room.</summary>
    public ImmutableArray<OutgoingMessage> Render(Answer answer, ActionKeeper actions) =>
        [new OutgoingMessage(JsonSerializer.Serialize(TextOf(answer, shell), ConsoleJson.Default.String))];

    public static string TextOf(OutgoingMessage message) => JsonSerializer.Deserialize(message.Payload, ConsoleJson.Default.String) ?? "";

    /// <summary>As wide as the terminal is at this moment, with an empty line behind.</summary>
    public static string TextOf(Answer answer, Shell shell)
    {
        using var text = new StringWriter();
        var page = Page.On(shell with { Out = text });
        ConsoleRenderer.Render(answer, page);
        page.Line();
        return text.ToString();
    }
}
