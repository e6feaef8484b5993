using System.Collections.Immutable;
using BriefingBot.Core.Names;

namespace BriefingBot.Core.Extraction;

/// <summary>What an article tells, events apart; each list in the order of the text.</summary>
public sealed record ArticleFacts(
    ImmutableArray<Passage> Passages, ImmutableArray<Statement> Statements, ImmutableArray<Figure> Figures, ImmutableArray<Name> Names);
