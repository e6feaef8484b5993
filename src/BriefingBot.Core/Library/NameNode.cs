using System.Collections.Immutable;
using System.Runtime.InteropServices;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;

namespace BriefingBot.Core.Library;

/// <summary>A name as one article has it, prepared for comparison with the names of others.</summary>
internal sealed class NameNode
{
    /// <summary>All of the article, so that no name needs an object of its own.</summary>
    private readonly ImmutableArray<NameSummary> _names;
    private readonly int _at;
    private readonly ComparedName _compared;

    private NameNode(LibraryArticle article, ImmutableArray<NameSummary> names, int at)
    {
        (Article, _names, _at) = (article, names, at);
        ref readonly NameSummary name = ref Name;
        _compared = NameKeys.Compared(name.Canonical, IsPerson);
        RoleWords = name.Role is null && name.Affiliation is null ? [] : NameKeys.RoleWords(name.Role, name.Affiliation);
        OtherKeys = name.Forms.Length < 2 ? [] : [.. name.Forms.Select(NameKeys.Joined).Distinct().Where(key => key != Joined)];
    }

    public LibraryArticle Article { get; }

    public ref readonly NameSummary Name => ref _names.ItemRef(_at);

    /// <summary>Null for a speaker that is no name.</summary>
    public NameKind? Kind => Name.Kind;

    public bool IsPerson => Kind == NameKind.Person;

    /// <summary>False for a country or body that word lists know, which everybody speaks of, and for a speaker that is no name.</summary>
    public bool IsTelling => IsPerson || (Kind is not null && !_compared.IsListed);

    /// <summary>See <see cref="ComparedName.Words"/>.</summary>
    public string[] Words => _compared.Words;

    public string Joined => _compared.Joined;

    /// <summary>See <see cref="ComparedName.Key"/>.</summary>
    public string Key => _compared.Key;

    /// <summary>Of the key.</summary>
    public ulong Hash => _compared.Hash;

    /// <summary>What role and affiliation are about, whatever the language; empty where the article gives none.</summary>
    public string[] RoleWords { get; }

    /// <summary>Other spellings of the article, joined.</summary>
    public string[] OtherKeys { get; }

    /// <summary>The id of the cluster that it was in when an earlier run ended; -1 where that is not known.</summary>
    public int ExpectedId { get; set; } = -1;

    /// <summary>The cluster that the book of names has it in. Only its writer looks at this.</summary>
    public NameCluster? Cluster { get; set; }

    /// <summary>In the order of the article's summary.</summary>
    public static ImmutableArray<NameNode> Of(LibraryArticle article)
    {
        ImmutableArray<NameSummary> names = article.Analyzed.Summary.Names;
        var nodes = new NameNode[names.Length];
        for (int at = 0; at < nodes.Length; at++)
            nodes[at] = new NameNode(article, names, at);
        return ImmutableCollectionsMarshal.AsImmutableArray(nodes);
    }

    /// <summary>Keywords by which the index completes the name, and finds it misspelt.</summary>
    public IEnumerable<string> Keywords()
    {
        NameSummary name = Name;
        return name.Forms.Length < 2
            ? NameKeywords.Of(name.Canonical, name.Kind)
            : NameKeywords.Of(name.Canonical, name.Kind).Concat(name.Forms.SelectMany(form => NameKeywords.OfForm(form, name.Canonical, name.Kind))).Distinct();
    }
}
