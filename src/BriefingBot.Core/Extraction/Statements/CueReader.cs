using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Recognises the words that mark speech.</summary>
internal static class CueReader
{
    private static readonly WordClass Cues =
        WordClass.SpeechVerb | WordClass.SpeechTail | WordClass.SpeechClitic | WordClass.SpeechPassive | WordClass.According | WordClass.RelayCue;

    /// <summary>The cue that begins at a token, or null.</summary>
    public static Cue? At(ArticleText text, NameMap names, int token, int limit)
    {
        if (text.Tokens[token].Lexeme is not { } first || (!first.Is(Cues) && first.Continuations is null) || names.At(token) is not null)
            return null;
        Lexeme? cue = Lexicon.Match(text.Tokens, token, limit, Cues, out int length);
        return cue is null || (cue.Is(WordClass.SpeechVerb) && IsInHeadline(text, token, token + length)) ? null : new Cue(KindOf(cue), token, token + length, LimitOf(cue.ValueIn(WordClass.SpeechVerb)), cue.Is(WordClass.SpeechTail));
    }

    /// <summary>A verb with a capital between two others belongs to a headline that ran into the sentence: <c>Rektor Yakin Kampus Maju</c>.</summary>
    private static bool IsInHeadline(ArticleText text, int first, int end) =>
        text.IsCapitalized(first) && first > 0 && text.IsCapitalized(first - 1) && end < text.Tokens.Length && text.IsCapitalized(end);

    private static CueKind KindOf(Lexeme cue) => cue switch
    {
        _ when cue.Is(WordClass.SpeechClitic) => cue.ValueIn(WordClass.SpeechClitic) switch
        {
            "according" => CueKind.AccordingClitic,
            "passive" => CueKind.PassiveClitic,
            _ => CueKind.Clitic,
        },
        _ when cue.Is(WordClass.RelayCue) => CueKind.Relay,
        _ when cue.Is(WordClass.According) => CueKind.According,
        _ when cue.Is(WordClass.SpeechPassive) => CueKind.Passive,
        _ when cue.Is(WordClass.SpeechVerb) => CueKind.Verb,
        _ => CueKind.Tail,
    };

    private static CueLimit LimitOf(string? value) => value switch
    {
        "that" => CueLimit.That,
        "comma" => CueLimit.Comma,
        "clause" => CueLimit.Clause,
        "topic" => CueLimit.Topic,
        "demand" => CueLimit.Demand,
        "object" => CueLimit.Object,
        "act" => CueLimit.Act,
        "denial" => CueLimit.Denial,
        "claim" => CueLimit.Claim,
        "tell" => CueLimit.Tell,
        "deed" => CueLimit.Deed,
        "answer" => CueLimit.Answer,
        "quote" => CueLimit.Quote,
        "praise" => CueLimit.Praise,
        _ => CueLimit.None,
    };
}
