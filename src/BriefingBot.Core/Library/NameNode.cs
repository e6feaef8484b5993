using System.Collections.Immutable;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;

namespace BriefingBot.Core.Library;

/// <summary>A name as one article has it, prepared for comparison with the names of others.</summary>
internal sealed class NameNode
{
    private readonly ComparedName _compared;

    private NameNode(LibraryArticle article, Name name, NameKind? kind)
    {
        (Article, Name, Kind) = (article, name, kind);
        _compared = NameKeys.Compared(name.Canonical, kind == NameKind.Person);
        RoleWords = name.Role is null && name.Affiliation is null ? [] : NameKeys.RoleWords(name.Role, name.Affiliation);
        OtherKeys = name.Forms.Length < 2 ? [] : [.. name.Forms.Select(NameKeys.Joined).Distinct().Where(key => key != Joined)];
    }

    public LibraryArticle Article { get; }

    public Name Name { get; }

    /// <summary>Null for a speaker that is no name.</summary>
    public NameKind? Kind { get; }

    public bool IsPerson => Kind == NameKind.Person;

    /// <summary>False for a country or body that word lists know, which everybody speaks of, and for a speaker that is no name.</summary>
    public bool IsTelling => IsPerson || (Kind is not null && !_compared.IsListed);

    /// <summary>See <see cref="ComparedName.Words"/>.</summary>
    public string[] Words => _compared.Words;

    public string Joined => _compared.Joined;

    /// <summary>See <see cref="ComparedName.Key"/>.</summary>
    public string Key => _compared.Key;

    /// <summary>What role and affiliation are about, whatever the language; empty where the article gives none.</summary>
    public string[] RoleWords { get; }

    /// <summary>Other spellings of the article, joined.</summary>
    public string[] OtherKeys { get; }

    /// <summary>How many statements of the article are the name's.</summary>
    public int Statements { get; private set; }

    /// <summary>The id of the cluster that it was in when an earlier run ended; -1 where that is not known.</summary>
    public int ExpectedId { get; set; } = -1;

    /// <summary>The cluster that the book of names has it in. Only its writer looks at this.</summary>
    public NameCluster? Cluster { get; set; }

    /// <summary>The names of an article, then its speakers that are none.</summary>
    public static ImmutableArray<NameNode> Of(LibraryArticle article)
    {
        AnalyzedArticle analyzed = article.Analyzed;
        var nodes = new OrderedDictionary<string, NameNode>(analyzed.Names.Length, StringComparer.Ordinal);
        foreach (Name name in analyzed.Names)
        {
            if (!nodes.ContainsKey(name.Canonical))
                nodes.Add(name.Canonical, new NameNode(article, name, name.Kind));
        }

        foreach (Statement statement in analyzed.Statements)
        {
            if (statement.Speaker is { } speaker)
                Of(article, speaker, nodes).Statements++;
        }

        foreach (Figure figure in analyzed.Figures)
        {
            if (figure.Claimant is { } claimant)
                Of(article, claimant, nodes);
        }

        return [.. nodes.Values];
    }

    /// <summary>Keywords by which the index completes the name, and finds it misspelt.</summary>
    public IEnumerable<string> Keywords() => Name.Forms.Length < 2
        ? NameKeywords.Of(Name.Canonical, Kind)
        : NameKeywords.Of(Name.Canonical, Kind).Concat(Name.Forms.SelectMany(form => NameKeywords.OfForm(form, Name.Canonical, Kind))).Distinct();

    private static NameNode Of(LibraryArticle article, Speaker speaker, OrderedDictionary<string, NameNode> nodes)
    {
        if (nodes.TryGetValue(speaker.Name, out NameNode? node))
            return node;

        var name = new Name(speaker.Name, NameKind.Organization, [speaker.Name], [speaker.MentionSpan], speaker.Role, speaker.Affiliation);
        nodes.Add(speaker.Name, node = new NameNode(article, name, speaker.Kind == SpeakerKind.Person ? NameKind.Person : null));
        return node;
    }
}
