using BriefingBot.Core.Text;

namespace BriefingBot.Core.Names;

/// <summary>A place in the text that names someone or something, as a range of tokens.</summary>
/// <param name="Entity">Index into <see cref="NameMap.Names"/>.</param>
public readonly record struct NameMention(int FirstToken, int EndToken, int Entity) : ITokenRange;
