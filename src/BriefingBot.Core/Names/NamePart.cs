namespace BriefingBot.Core.Names;

/// <summary>A stretch of a capitalised run that may be a name by itself.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Titled">An office or a form of address stands before it in the same noun phrase: a person follows.</param>
/// <param name="InstitutionStart">For words behind institution words: where the institution's name begins; else -1.</param>
/// <param name="TakesProperName">The institution word right before is followed by a proper name (<c>Universitas</c>), not by common nouns.</param>
internal readonly record struct NamePart(int First, int End, NamePartKind Kind, bool Titled, int InstitutionStart, bool TakesProperName)
{
    public int Length => End - First;
}
