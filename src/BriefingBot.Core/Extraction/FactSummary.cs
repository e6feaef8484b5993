using System.Collections.Immutable;
using BriefingBot.Core.Names;

namespace BriefingBot.Core.Extraction;

/// <summary>What a library has to know of an article's facts before anybody asks for them.</summary>
/// <param name="Passages">How many there are; likewise the others.</param>
/// <param name="OpenStatements">Those of which nobody knows the speaker.</param>
/// <param name="Names">Each name of the article once, then speakers that are no names.</param>
public sealed record FactSummary(int Passages, int Statements, int OpenStatements, int Figures, ImmutableArray<NameSummary> Names)
{
    public static FactSummary Of(ArticleFacts facts)
    {
        var names = new OrderedDictionary<string, NameSummary>(facts.Names.Length, StringComparer.Ordinal);
        foreach (Name name in facts.Names)
            names.TryAdd(name.Canonical, NameSummary.Of(name));
        int open = 0;
        foreach (Statement statement in facts.Statements)
        {
            if (statement.Speaker is not { } speaker)
            {
                open++;
                continue;
            }

            NameSummary summary = names.TryGetValue(speaker.Name, out NameSummary known) ? known : NameSummary.Of(speaker);
            names[speaker.Name] = summary with { Statements = summary.Statements + 1 };
        }

        foreach (Figure figure in facts.Figures)
        {
            if (figure.Claimant is { } claimant)
                names.TryAdd(claimant.Name, NameSummary.Of(claimant));
        }

        return new FactSummary(facts.Passages.Length, facts.Statements.Length, open, facts.Figures.Length, [.. names.Values]);
    }
}
