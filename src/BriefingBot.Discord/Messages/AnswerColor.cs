using BriefingBot.Core.Answers;

namespace BriefingBot.Discord.Messages;

/// <summary>The colour at an answer's side: what kind of answer it is, at a glance.</summary>
internal static class AnswerColor
{
    public const int Statement = 0x3B82F6;
    public const int Figure = 0x10B981;
    public const int NewsEvent = 0x8B5CF6;
    public const int Passage = 0x64748B;
    public const int Library = 0x0EA5A4;
    public const int Plain = 0x94A3B8;
    public const int NothingFound = 0x78716C;
    public const int Refused = 0xF59E0B;
    public const int Failed = 0xDC2626;

    /// <summary>By how the command ended, then by what the answer begins with.</summary>
    public static int Of(Answer answer) => answer.Outcome switch
    {
        AnswerOutcome.Failed => Failed,
        AnswerOutcome.Refused => Refused,
        AnswerOutcome.NothingFound => NothingFound,
        _ => answer.Items.FirstOrDefault() switch
        {
            AnswerItem.Statement => Statement,
            AnswerItem.Figure => Figure,
            AnswerItem.NewsEvent => NewsEvent,
            AnswerItem.Passage => Passage,
            AnswerItem.Article or AnswerItem.Name => Library,
            _ => Plain,
        },
    };
}
