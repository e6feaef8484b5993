using System.Runtime.InteropServices;

namespace BriefingBot.Core.Library;

/// <summary>Ids of events, each once and in ascending order. Most lists hold a single one, which takes no memory besides.</summary>
internal struct EventIds
{
    /// <summary>The lowest; 0 for none, which is no event's id.</summary>
    private long _first;
    private List<long>? _others;

    public readonly bool IsEmpty => _first == 0;

    public void Add(long id)
    {
        if (_first == 0)
            _first = id;
        if (_first == id)
            return;

        if (id < _first)
            (_first, id) = (id, _first);
        _others ??= new List<long>(1);
        int at = _others.BinarySearch(id);
        if (at < 0)
            _others.Insert(~at, id);
    }

    public void Remove(long id)
    {
        if (id != _first)
        {
            if (_others?.BinarySearch(id) is >= 0 and var at)
                _others.RemoveAt(at);
        }
        else if (_others is [var next, ..])
        {
            _first = next;
            _others.RemoveAt(0);
        }
        else
        {
            _first = 0;
        }
    }

    /// <summary>Adds the first ids to a list.</summary>
    public readonly void AddTo(List<long> ids, int most)
    {
        if (_first != 0)
            ids.Add(_first);
        ids.AddRange(CollectionsMarshal.AsSpan(_others)[..Math.Min(_others?.Count ?? 0, most - 1)]);
    }
}
