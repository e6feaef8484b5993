using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Reads words that name the outlet which carries the statement of a sentence, or says something itself: "dilansir X".</summary>
internal sealed class RelayReader(SpeechContext context, StatementWriter writer, SourceReader sources)
{
    private readonly ArticleText _text = context.Text;

    /// <returns>The token to go on with.</returns>
    public int Read(Cue cue)
    {
        if ((context.Phrases.Read(cue.End, context.End) ?? context.Phrases.ReadCapitals(cue.End, context.End)) is not { } reference)
            return cue.End;
        Speaker? outlet = context.Discourse.Resolve(reference);
        int next = reference.End;
        if (outlet is { Kind: SpeakerKind.Person })
            return next;
        if (context.HasSpeech)
        {
            writer.Relay(outlet);
            return next;
        }

        bool leads = next < context.End && _text.Is(next, ',') && context.HasWords(next + 1) && context.FirstWord(context.Written) == cue.First;
        bool listens = _text.Tokens[cue.First].Is(WordClass.Setting);
        if (leads && !listens && reference.Kind == ReferenceKind.Document && !sources.HoldsSpeech(next + 1))
        {
            writer.WriteContent(next + 1, context.ContentEnd.Find(next + 1, context.End), outlet, cue);
            return context.Written;
        }

        bool cites = reference.Kind != ReferenceKind.Document && _text.Tokens[cue.First].Is(WordClass.According);
        if (cites)
            context.Cited = outlet;
        else
            context.Via = outlet?.Name;
        return next;
    }
}
