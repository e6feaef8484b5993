namespace BriefingBot.Core.Library.Keeping;

/// <summary>A segment in a file.</summary>
/// <param name="Sum">Its checksum, so that no other file is taken for it.</param>
internal sealed record KeptSegment(string File, uint Sum);
