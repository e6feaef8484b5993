using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Settles whom a pronoun before a verb of saying can mean by what its own sentence and the one before tell.</summary>
internal sealed class PronounReader(SpeechContext context)
{
    /// <summary>"Rahmat waited, and then he said": a pronoun behind the actor of its own sentence means that actor, unless it could mean two.</summary>
    public void NoteOwnActor(Reference? reference)
    {
        if (reference is not { Kind: ReferenceKind.Pronoun } pronoun || context.HasSpeech)
            return;
        Reference? own = pronoun.First > context.First ? context.Subjects.ReadActor(context.First, pronoun.First) : null;
        if (context.Discourse.Resolve(own) is { Kind: SpeakerKind.Person } actor)
        {
            if (HasRival(actor, own!.Value.End, pronoun))
                context.Discourse.ForgetPerson();
            else
                context.Discourse.NoteActor(actor);
        }
        else if (IsOvershadowed())
        {
            context.Discourse.ForgetPerson();
        }
    }

    /// <summary>
    /// "Ana Reed met Paul Reed, and he said": somebody else stands between the actor and the pronoun, of whom the article has not said
    /// otherwise; where pronouns tell no man from a woman, somebody who shares the name.
    /// </summary>
    private bool HasRival(Speaker actor, int first, Reference pronoun)
    {
        string? gender = context.Text.Tokens[pronoun.First].Lexeme?.ValueIn(WordClass.Pronoun);
        bool tells = gender is "he" or "she";
        if (tells && context.Discourse.GenderOf(actor.Name) is not null)
            return false;
        foreach (NameMention mention in context.Names.Between(first, pronoun.First))
        {
            Name other = context.Names[mention];
            if (other.Kind != NameKind.Person || other.Canonical == actor.Name)
                continue;
            string? known = context.Discourse.GenderOf(other.Canonical);
            if (tells ? known is null || known == gender : NameKey.Words(other.Canonical).Intersect(NameKey.Words(actor.Name)).Any())
                return true;
        }

        return false;
    }

    /// <summary>
    /// The sentence before names one person, who did not act in it, and not the one who spoke last: "she" could be either.
    /// </summary>
    private bool IsOvershadowed()
    {
        PreviousSentence previous = context.Previous;
        if (context.Discourse.Current is not { Kind: SpeakerKind.Person } current || previous.End != context.First || previous.WasSpeech)
            return false;
        bool other = false;
        foreach (NameMention mention in context.Names.Between(previous.First, previous.End))
        {
            if (context.Names[mention].Kind != NameKind.Person)
                continue;
            if (context.Names[mention].Canonical == current.Name)
                return false;
            other = true;
        }

        return other;
    }
}
