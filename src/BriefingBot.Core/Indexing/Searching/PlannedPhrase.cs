namespace BriefingBot.Core.Indexing.Searching;

/// <summary>A phrase of a query plan: a run of its terms.</summary>
/// <param name="Bonus">A multiple of the rarity of the words together.</param>
/// <param name="Score">The bonus in steps of the score.</param>
internal readonly record struct PlannedPhrase(int First, int End, bool Required, float Bonus, int Score = 0);
