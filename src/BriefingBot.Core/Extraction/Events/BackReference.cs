using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Events;

/// <summary>Finds whom pronouns, <c>kedua pemimpin</c> and relative clauses mean.</summary>
internal sealed class BackReference(ArticleText text, NameMap names, NamePhrase phrases)
{
    /// <summary>How many mentions back the people most spoken of are counted.</summary>
    private const int MostMentions = 1_000;

    /// <summary>How far back a pronoun may mean the only person named.</summary>
    private const int MostSentencesBack = 3;

    /// <summary>In an article with more names than this no office is looked up: the bound keeps hostile texts linear.</summary>
    private const int MostHolders = 300;

    private readonly Token[] _tokens = text.Tokens;
    private IReadOnlyList<EventName> _told = [];
    private int _toldIn = -1;

    /// <summary>Remembers who took part in the event told last.</summary>
    public void Note(IReadOnlyList<EventName> participants, int sentence) => (_told, _toldIn) = (participants, sentence);

    /// <summary>Whom a pronoun of a clause means, where only one reading is left.</summary>
    public List<EventName> PeopleOf(int start, int end)
    {
        for (int token = end - 1; token >= start; token--)
        {
            int sentence = text.SentenceOf(token);
            if (IsPair(token))
                return PairBefore(sentence) ?? Protagonists(token);
            if (HolderAt(token, start) is { } holder)
                return [holder];
            if (_tokens[token].Lexeme?.ValueIn(WordClass.Pronoun) is not { } number)
                continue;
            List<EventName> people = People(text.Sentences[Math.Max(0, sentence - 1)].First, token);
            for (int back = 2; people.Count == 0 && number != "many" && back <= MostSentencesBack && back <= sentence; back++)
                people = People(text.Sentences[sentence - back].First, token);
            if (people.Count == (number == "many" ? 2 : 1))
                return people;
            bool isSubject = number != "many" && token == text.Sentences[sentence].First && people.Count == 2;
            return isSubject && SubjectOf(sentence - 1) is { } subject ? [subject] : [];
        }

        return [];
    }

    /// <summary>The only person of the sentence before; nobody where that tells who spoke, as a spokesman is not who travels.</summary>
    public List<EventName> OnlyPersonBefore(int token)
    {
        int sentence = text.SentenceOf(token) - 1;
        if (_toldIn == sentence && _told is [{ Kind: NameKind.Person } traveller])
            return [traveller];
        if (sentence < 0 || People(text.Sentences[sentence + 1].First, token).Count > 0)
            return [];
        for (int i = text.Sentences[sentence].First; i < text.Sentences[sentence].End; i++)
        {
            if (_tokens[i].Is(WordClass.SpeechVerb | WordClass.SpeechTail | WordClass.According))
                return [];
        }

        List<EventName> people = People(text.Sentences[sentence].First, text.Sentences[sentence].End);
        return people.Count == 1 ? people : [];
    }

    /// <summary>The different people of a stretch; no more than three are told apart.</summary>
    private List<EventName> People(int from, int to)
    {
        List<EventName> people = [];
        foreach (NameMention mention in names.Between(from, to))
        {
            if (people.Count <= 2 && names[mention].Kind == NameKind.Person && !people.Contains(phrases.NameOf(mention)))
                people.Add(phrases.NameOf(mention));
        }

        return people;
    }

    /// <summary>The two people of the sentence before; null where it names fewer or more, or tells who spoke.</summary>
    public List<EventName>? PairBefore(int sentence)
    {
        if (sentence == 0)
            return null;
        if (_toldIn == sentence - 1 && _told.Count == 2 && _told.All(name => name.Kind == NameKind.Person))
            return [.. _told];
        List<EventName> people = People(text.Sentences[sentence - 1].First, text.Sentences[sentence - 1].End);
        bool isTold = false;
        for (int i = text.Sentences[sentence - 1].First; i < text.Sentences[sentence - 1].End; i++)
            isTold |= _tokens[i].Is(WordClass.SpeechVerb | WordClass.SpeechTail | WordClass.According);
        if (people.Count == 3)
            people.RemoveAll(name => !name.Name.Contains(' ', StringComparison.Ordinal));
        return people.Count == 2 && !isTold ? people : null;
    }

    /// <summary>"The two" alone, before what they do, is a pair as well.</summary>
    private bool IsPair(int token) => phrases.LinkAt(token) switch
    {
        "pair" => true,
        "two" => token + 2 < _tokens.Length && _tokens[token + 2].Is(WordClass.EventVerb | WordClass.EventStatus | WordClass.Adverb),
        _ => false,
    };

    /// <summary>The person whom a sentence names first, if a link makes the other one anything but who acts.</summary>
    private EventName? SubjectOf(int sentence)
    {
        NameMention? first = null;
        foreach (NameMention mention in names.Between(text.Sentences[sentence].First, text.Sentences[sentence].End))
        {
            if (names[mention].Kind != NameKind.Person)
                continue;
            if (first is not { } actor)
            {
                first = mention;
                continue;
            }

            for (int token = actor.EndToken; token < mention.FirstToken; token++)
            {
                if (_tokens[token].Is(WordClass.SpeechVerb | WordClass.ClauseMark))
                    return null;
                if (phrases.LinkAt(token) is "with" or "to")
                    return phrases.NameOf(actor);
            }

            return null;
        }

        return null;
    }

    /// <summary>The one person before who holds the office that a phrase points back to: <c>bupati itu</c>, <c>the minister</c>.</summary>
    private EventName? HolderAt(int token, int start)
    {
        int end = text.Language.HeadLast ? token + 1 : token;
        if (names.Names.Length > MostHolders || (!text.Language.HeadLast && !_tokens[token].Is(WordClass.Demonstrative)))
            return null;
        int length = phrases.TitleBefore(end, start);
        bool isName = text.IsCapitalized(end - 1) && end - length != text.Sentences[text.SentenceOf(token)].First;
        if (length == 0 || isName || names.At(end) is not null)
            return null;
        if (text.Language.HeadLast && (end - length <= 0 || !text.Chars(end - length - 1).Equals("the", StringComparison.OrdinalIgnoreCase)))
            return null;

        string office = text.Words(end - length, end);
        int[] holders = [.. Enumerable.Range(0, names.Names.Length).Where(i => names.Names[i].Kind == NameKind.Person &&
            names.Names[i].Role?.Contains(office, StringComparison.OrdinalIgnoreCase) == true).Take(2)];
        return holders is [var only] ? new EventName(names.Names[only].Canonical, names.Names[only].Canonical, NameKind.Person) : null;
    }

    /// <summary>The two people named most so far; nobody where a third is named as often.</summary>
    private List<EventName> Protagonists(int before)
    {
        var counts = new Dictionary<int, int>();
        // Who tells of the two in this very sentence is neither of them.
        ReadOnlySpan<NameMention> mentions = names.Between(0, before);
        ReadOnlySpan<NameMention> here = names.Between(text.Sentences[text.SentenceOf(before)].First, before);
        foreach (NameMention mention in mentions[Math.Max(0, mentions.Length - MostMentions)..])
        {
            if (names[mention].Kind == NameKind.Person)
                counts[mention.Entity] = counts.GetValueOrDefault(mention.Entity) + 1;
        }

        if (here.Length == 1)
            counts.Remove(here[0].Entity);
        KeyValuePair<int, int>[] ranked = [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(3)];
        if (ranked.Length < 2 || (ranked.Length == 3 && ranked[2].Value == ranked[1].Value))
            return [];
        return [.. ranked.Take(2).Select(pair => new EventName(names.Names[pair.Key].Canonical, names.Names[pair.Key].Canonical, NameKind.Person))];
    }

    /// <summary>The name that a relative clause describes.</summary>
    public NameMention? Antecedent(int relative)
    {
        int token = relative - 1;
        if (token > 0 && text.Is(token, ','))
            token--;
        return token >= 0 ? names.At(token) : null;
    }
}
