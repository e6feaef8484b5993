using BriefingBot.Core.Articles;

namespace BriefingBot.Core.Ingestion.Folders;

/// <summary>A file as a listing saw it.</summary>
/// <param name="File">As in <see cref="Article.File"/>.</param>
/// <param name="Length">In bytes; of the target where the file is a link.</param>
/// <param name="Written">UTC ticks of the last write.</param>
internal readonly record struct FolderEntry(string Path, string File, long Length, long Written);
