using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Events;

/// <summary>Finds whom pronouns, <c>kedua pemimpin</c> and relative clauses mean.</summary>
internal sealed class BackReference(ArticleText text, NameMap names, NamePhrase phrases)
{
    /// <summary>How many mentions back the people most spoken of are counted.</summary>
    private const int MostMentions = 1_000;

    private readonly Token[] _tokens = text.Tokens;

    /// <summary>Whom a pronoun of a clause means, where only one reading is left.</summary>
    public List<EventName> PeopleOf(int start, int end)
    {
        for (int token = end - 1; token >= start; token--)
        {
            if (phrases.LinkAt(token) == "pair")
                return Protagonists(token);
            if (_tokens[token].Lexeme?.ValueIn(WordClass.Pronoun) is not { } number)
                continue;

            int sentence = text.SentenceOf(token);
            int from = text.Sentences[Math.Max(0, sentence - 1)].First;
            List<EventName> people = [];
            foreach (NameMention mention in names.Between(from, token))
            {
                if (people.Count <= 2 && names[mention].Kind == NameKind.Person && !people.Contains(phrases.NameOf(mention)))
                    people.Add(phrases.NameOf(mention));
            }

            return people.Count == (number == "many" ? 2 : 1) ? people : [];
        }

        return [];
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
