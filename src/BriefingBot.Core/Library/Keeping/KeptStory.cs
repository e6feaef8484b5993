namespace BriefingBot.Core.Library.Keeping;

/// <summary>A story as an earlier run had it.</summary>
/// <param name="Content">See <see cref="LibraryArticle.ContentHash"/>.</param>
/// <param name="Fingerprint">See <see cref="ShelvedStory.Fingerprint"/>.</param>
/// <param name="Ids">See <see cref="ShelvedStory.Ids"/>.</param>
internal readonly record struct KeptStory(ulong Content, ulong Fingerprint, int[] Ids);
