using System.Collections.Immutable;
using BriefingBot.Core.Articles;

namespace BriefingBot.Tests.Core.Extraction;

/// <summary>A short article and the statements in it; none means that nobody says anything.</summary>
internal sealed record GoldenStatementCase(string Name, Article Article, ImmutableArray<ExpectedStatement> Expected);
