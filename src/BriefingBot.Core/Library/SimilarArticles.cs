using System.Runtime.InteropServices;
using BriefingBot.Core.Ingestion;

namespace BriefingBot.Core.Library;

/// <summary>Finds the articles that share a key of their fingerprints: copies do, nearly always, and others hardly ever.</summary>
internal sealed class SimilarArticles
{
    /// <summary>Most keys have one article only.</summary>
    private readonly Dictionary<ulong, int> _first = [];
    private readonly Dictionary<ulong, List<int>> _others = [];

    /// <summary>Makes room for so many articles more at once where it would double more than once; else that is cheaper.</summary>
    public void Expect(int articles)
    {
        if (articles * ContentFingerprint.KeyCount > _first.Count)
            _first.EnsureCapacity(_first.Count + (articles * ContentFingerprint.KeyCount));
    }

    public void Add(LibraryArticle article)
    {
        foreach (ulong key in article.Fingerprint.Keys)
        {
            if (!_first.TryAdd(key, article.Number))
                (CollectionsMarshal.GetValueRefOrAddDefault(_others, key, out _) ??= []).Add(article.Number);
        }
    }

    public void Remove(LibraryArticle article)
    {
        foreach (ulong key in article.Fingerprint.Keys)
        {
            if (_others.TryGetValue(key, out List<int>? others))
            {
                if (!others.Remove(article.Number))
                {
                    _first[key] = others[^1];
                    others.RemoveAt(others.Count - 1);
                }

                if (others.Count == 0)
                    _others.Remove(key);
            }
            else
            {
                _first.Remove(key);
            }
        }
    }

    /// <summary>Whoever shares a key with an article, the article itself among them.</summary>
    public HashSet<int> Of(LibraryArticle article)
    {
        var similar = new HashSet<int>();
        foreach (ulong key in article.Fingerprint.Keys)
        {
            if (_first.TryGetValue(key, out int first))
                similar.Add(first);
            if (_others.TryGetValue(key, out List<int>? others))
                similar.UnionWith(others);
        }

        return similar;
    }
}
