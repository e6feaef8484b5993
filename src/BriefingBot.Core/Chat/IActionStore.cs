namespace BriefingBot.Core.Chat;

/// <summary>Remembers what buttons stand for, within bounds of number and age. Answers from memory. Safe to call from many threads.</summary>
public interface IActionStore
{
    /// <summary>The id under which the action is found: at most 24 ASCII letters and digits.</summary>
    string Keep(KeptAction action);

    /// <summary>Null for an id that was never given or has been forgotten.</summary>
    KeptAction? Find(string id);
}
