namespace BriefingBot.Core.Ingestion;

/// <summary>Why a file is not among the articles.</summary>
/// <param name="File">As in <see cref="Articles.Article.File"/>.</param>
/// <param name="Reason">One sentence without the file's name, which tells a person what to do about it.</param>
public sealed record Rejection(string File, string Reason);
