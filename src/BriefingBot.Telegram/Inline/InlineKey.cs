namespace BriefingBot.Telegram.Inline;

/// <summary>What makes two inline queries the same.</summary>
/// <param name="Words">In lower case, with single spaces.</param>
/// <param name="Locale">Of the answer.</param>
/// <param name="Page">Counted from 1.</param>
internal readonly record struct InlineKey(string Words, string Locale, int Page);
