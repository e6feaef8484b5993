using System.Globalization;
using BriefingBot.Core.Chat;

namespace BriefingBot.Tests.Telegram.Messages;

/// <summary>Gives actions the ids 1, 2, 3 and so on, and keeps them in that order.</summary>
internal sealed class CountingActions : IActionStore
{
    private readonly List<KeptAction> _kept = [];

    public IReadOnlyList<KeptAction> Kept => _kept;

    public string Keep(KeptAction action)
    {
        _kept.Add(action);
        return _kept.Count.ToString(CultureInfo.InvariantCulture);
    }

    public KeptAction? Find(string id) => _kept[int.Parse(id, CultureInfo.InvariantCulture) - 1];
}
