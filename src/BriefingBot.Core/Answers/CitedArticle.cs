using System.Collections.Immutable;
using BriefingBot.Core.Articles;

namespace BriefingBot.Core.Answers;

/// <summary>An article that an answer cites, listed once however often it is cited.</summary>
/// <param name="Mark">The number in brackets that citations of this answer use; counted from 1 in the order of first use; 0 for an
/// article that is itself the item.</param>
/// <param name="Number">The article's number in the library, the one that <c>/article</c> takes.</param>
/// <param name="Sources">Every outlet that carries the same story, this article's own first; empty where none is known.</param>
/// <param name="Label">Outlets, title and date in the answer's language, for a list of sources; says so where one is unknown.</param>
public sealed record CitedArticle(int Mark, int Number, Article Article, ImmutableArray<string> Sources, string Label);
