namespace BriefingBot.Core.Extraction.Events;

/// <summary>Words that tell an event, as a range of tokens.</summary>
/// <param name="FirstToken">With a supporting verb, that verb's token.</param>
/// <param name="EndToken">Behind the noun where a noun tells it.</param>
/// <param name="IsSupported">True for a noun with a verb that says no more than that it takes place.</param>
/// <param name="IsOwned">True for a noun that points back to whose event it is: <c>kunjungannya</c>, <c>her visit</c>.</param>
/// <param name="IsHosting">True for a verb that tells a meeting only with a person right behind it: <c>menerima Perdana Menteri Sari</c>.</param>
internal readonly record struct EventTrigger(int FirstToken, int EndToken, EventKind Kind, TriggerForm Form, bool IsSupported = false, bool IsOwned = false,
    bool IsHosting = false)
{
    /// <summary>True where somebody acts, with a verb of its own or a supporting one.</summary>
    public bool IsVerb => Form != TriggerForm.Noun;
}
