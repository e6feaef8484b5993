using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Events;

/// <summary>Finds the names that <c>dan</c> and commas join to another: whoever stands beside one who takes part does so too.</summary>
internal readonly struct JoinedNames(ArticleText text, NameMap names)
{
    private const int MostJoined = 5;

    private readonly NamePhrase _phrases = new(text, names);

    /// <summary>With those joined before the name.</summary>
    public List<EventName> WithCoordinated(NameMention actor, int start)
    {
        var actors = new List<EventName> { _phrases.NameOf(actor) };
        int head = _phrases.HeadOf(actor, start);
        bool isJoined = false;
        while (head - 1 > start && actors.Count < MostJoined)
        {
            bool isAnd = _phrases.LinkAt(head - 1) == "and";
            int before = isAnd && text.Is(head - 2, ',') ? head - 3 : head - 2;
            bool isListed = isJoined && text.Is(head - 1, ',');
            if (!(isAnd || isListed) || before < start || names.At(before) is not { } other || ((before < head - 2 || isListed) && !IsListed(other, start)))
                break;
            actors.Insert(0, _phrases.NameOf(other));
            head = _phrases.HeadOf(other, start);
            isJoined = true;
        }

        return actors;
    }

    /// <summary>True for a country that acts with those behind the comma, rather than one that says so or where it happens.</summary>
    private bool IsListed(NameMention mention, int start) =>
        names[mention].Kind == NameKind.Place && !_phrases.IsOblique(mention.FirstToken, start) &&
        (mention.FirstToken == 0 || !text.Tokens[mention.FirstToken - 1].Is(WordClass.According));

    /// <summary>With those joined behind the name.</summary>
    public List<EventName> WithFollowing(NameMention first, int end)
    {
        var found = new List<EventName> { _phrases.NameOf(first) };
        int token = first.EndToken;
        while (token + 1 < end && (_phrases.LinkAt(token) == "and" || text.Is(token, ',')) && found.Count < MostJoined)
        {
            int next = _phrases.SkipTitles(token + 1, end);
            if (next >= end || names.At(next) is not { } mention || mention.FirstToken != next)
                break;
            NameMention meant = _phrases.PersonOf(mention, end);
            found.Add(_phrases.NameOf(meant));
            token = meant.EndToken;
        }

        return found;
    }
}
