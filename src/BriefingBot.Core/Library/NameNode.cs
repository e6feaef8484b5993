using System.Collections.Immutable;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;

namespace BriefingBot.Core.Library;

/// <summary>A name as one article has it, prepared for comparison with the names of others.</summary>
internal sealed class NameNode
{
    private NameNode(LibraryArticle article, Name name, NameKind? kind, int statements)
    {
        (Article, Name, Kind, Statements) = (article, name, kind, statements);
        (Words, Joined, Key) = NameKeys.Compared(name.Canonical, kind == NameKind.Person);
        RoleWords = name.Role is null && name.Affiliation is null ? [] : NameKeys.RoleWords(name.Role, name.Affiliation);
        OtherKeys = name.Forms.Length < 2 ? [] : [.. name.Forms.Select(NameKeys.Joined).Distinct().Where(key => key != Joined)];
    }

    public LibraryArticle Article { get; }

    public Name Name { get; }

    /// <summary>Null for a speaker that is no name.</summary>
    public NameKind? Kind { get; }

    public bool IsPerson => Kind == NameKind.Person;

    /// <summary>False for a country or body that word lists know, which everybody speaks of, and for a speaker that is no name.</summary>
    public bool IsTelling => IsPerson || (Kind is not null && !NameKeys.IsListed(Name.Canonical));

    /// <summary>See <see cref="NameKeys.Words"/>, and for places and institutions <see cref="NameKeys.Standard"/>.</summary>
    public string[] Words { get; }

    public string Joined { get; }

    /// <summary>What names must have in common to be compared at all.</summary>
    public string Key { get; }

    /// <summary>What role and affiliation are about, whatever the language; empty where the article gives none.</summary>
    public string[] RoleWords { get; }

    /// <summary>Other spellings of the article, joined.</summary>
    public string[] OtherKeys { get; }

    /// <summary>How many statements of the article are the name's.</summary>
    public int Statements { get; }

    /// <summary>The id of the cluster that it was in when an earlier run ended; -1 where that is not known.</summary>
    public int ExpectedId { get; set; } = -1;

    /// <summary>The cluster that the book of names has it in. Only its writer looks at this.</summary>
    public NameCluster? Cluster { get; set; }

    /// <summary>The names of an article, then its speakers that are none.</summary>
    public static ImmutableArray<NameNode> Of(LibraryArticle article)
    {
        Dictionary<string, int> statements = article.Analyzed.Statements
            .Where(static statement => statement.Speaker is not null)
            .CountBy(static statement => statement.Speaker!.Name, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var nodes = ImmutableArray.CreateBuilder<NameNode>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (Name name in article.Analyzed.Names)
        {
            if (known.Add(name.Canonical))
                nodes.Add(new NameNode(article, name, name.Kind, statements.GetValueOrDefault(name.Canonical)));
        }

        foreach (Speaker speaker in SpeakersOf(article.Analyzed))
        {
            if (!known.Add(speaker.Name))
                continue;
            var name = new Name(speaker.Name, NameKind.Organization, [speaker.Name], [speaker.MentionSpan], speaker.Role, speaker.Affiliation);
            nodes.Add(new NameNode(article, name, speaker.Kind == SpeakerKind.Person ? NameKind.Person : null, statements.GetValueOrDefault(speaker.Name)));
        }

        return nodes.ToImmutable();
    }

    /// <summary>Keywords by which the index completes the name, and finds it misspelt.</summary>
    public IEnumerable<string> Keywords() => Name.Forms.Length < 2
        ? NameKeywords.Of(Name.Canonical, Kind)
        : NameKeywords.Of(Name.Canonical, Kind).Concat(Name.Forms.SelectMany(form => NameKeywords.OfForm(form, Name.Canonical, Kind))).Distinct();

    private static IEnumerable<Speaker> SpeakersOf(AnalyzedArticle analyzed) =>
        analyzed.Statements.Select(static statement => statement.Speaker)
            .Concat(analyzed.Figures.Select(static figure => figure.Claimant))
            .OfType<Speaker>();
}
