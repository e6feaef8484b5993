using System.Collections.Immutable;

namespace BriefingBot.Core.Chat;

/// <summary>A command as a user gave it, before anything is checked.</summary>
/// <param name="Command">Lower case, without slash.</param>
/// <param name="Options">Raw values by option name as the catalog spells it.</param>
/// <param name="Text">What the user wrote without naming an option; empty where nothing.</param>
/// <param name="Locale">Language of the answer: <c>id</c> or <c>en</c>; anything else is answered in Indonesian.</param>
/// <param name="Page">Counted from 1; null asks for everything on one page.</param>
/// <param name="PageSize">How many items a page holds; null for the number that suits the command.</param>
public sealed record CommandInvocation(
    string Command, ImmutableDictionary<string, string> Options, string Text, string Locale, int? Page = 1,
    int? PageSize = null, AnswerView View = AnswerView.Whole)
{
    /// <summary>True to count whatever is found to its end, however long that takes. For programs; no button keeps it.</summary>
    public bool CountsAll { get; init; }
}
