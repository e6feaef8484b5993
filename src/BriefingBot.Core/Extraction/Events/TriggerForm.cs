namespace BriefingBot.Core.Extraction.Events;

/// <summary>How words tell an event.</summary>
internal enum TriggerForm
{
    /// <summary>A noun names it: <c>kunjungan</c>.</summary>
    Noun,

    /// <summary>The subject acts: <c>mengunjungi</c>, <c>menggelar latihan militer</c>.</summary>
    Active,

    /// <summary>Those who act stand behind the verb, if they are named: <c>ditandatangani</c>.</summary>
    Passive,
}
