using System.Collections.Immutable;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;

namespace BriefingBot.Core.Answers;

/// <summary>One finding of an answer, with where it stands. The cases nest below.</summary>
/// <param name="Lead">One line in the answer's language that says whose or what this is; never empty, plain text, not escaped.</param>
/// <param name="Excerpt">The words of the article that are the finding.</param>
/// <param name="Citation">Where <paramref name="Excerpt"/> stands.</param>
public abstract record AnswerItem(string Lead, Excerpt Excerpt, Citation Citation)
{
    /// <summary>What a reader wants to see quoted under the lead; null where the lead says it all.</summary>
    public virtual Excerpt? Quoted => Excerpt;

    /// <summary>Other articles, or other places, that tell the same.</summary>
    public ImmutableArray<Citation> Also { get; init; } = [];

    /// <summary>Something said. The lead names the speaker with role, or says that the speaker is open.</summary>
    /// <param name="Clause">
    /// The statement with the words that make it one: without its <c>denies</c> a denial would read as its contrary.
    /// </param>
    /// <param name="Context">The sentences that hold statement, cue and speaker; the statement is highlighted.</param>
    public sealed record Statement(
        string Lead, Excerpt Excerpt, Citation Citation, Speaker? Speaker, StatementKind Kind, string? Via, Excerpt Clause, Excerpt Context)
        : AnswerItem(Lead, Excerpt, Citation)
    {
        public override Excerpt? Quoted => Kind == StatementKind.Direct ? Excerpt : Clause;
    }

    /// <summary>A number. The lead gives it as written, as a plain number, and who claims it.</summary>
    /// <param name="Value">See <see cref="Extraction.Figure"/>.</param>
    /// <param name="Context">The sentence; the figure is highlighted.</param>
    public sealed record Figure(
        string Lead, Excerpt Excerpt, Citation Citation, decimal? Value, decimal? Upper, string Unit, Excerpt? Counts,
        FigureModifier Modifier, Speaker? Claimant, Excerpt Context)
        : AnswerItem(Lead, Excerpt, Citation)
    {
        public override Excerpt? Quoted => Context;
    }

    /// <summary>An event. The lead gives kind, participants, place, date and status.</summary>
    /// <param name="Date">As the article words it.</param>
    /// <param name="Iso">The date as precisely as the words: a day, a month or a year; null where they cannot be resolved.</param>
    public sealed record NewsEvent(
        string Lead, Excerpt Excerpt, Citation Citation, EventKind Kind, ImmutableArray<string> Participants, string? Place, Excerpt? Date,
        string? Iso, EventStatus Status)
        : AnswerItem(Lead, Excerpt, Citation);

    /// <summary>A passage that a search found; the words searched for are highlighted. The lead is the article's title.</summary>
    public sealed record Passage(string Lead, Excerpt Excerpt, Citation Citation) : AnswerItem(Lead, Excerpt, Citation);

    /// <summary>
    /// An article. The lead gives number, title, outlet and date; the excerpt is the title, or the first passage where the title
    /// stands outside the text. It is its own source, so its citation has no mark.
    /// </summary>
    public sealed record Article(string Lead, Excerpt Excerpt, Citation Citation) : AnswerItem(Lead, Excerpt, Citation)
    {
        public override Excerpt? Quoted => null;
    }

    /// <summary>
    /// A person, organization or place, or a speaker with counts. The excerpt is one mention of the name.
    /// </summary>
    public sealed record Name(
        string Lead, Excerpt Excerpt, Citation Citation, string Canonical, NameKind? Kind, ImmutableArray<string> Forms,
        ImmutableArray<string> Roles, int Mentions, int Articles, int Statements)
        : AnswerItem(Lead, Excerpt, Citation)
    {
        public override Excerpt? Quoted => null;
    }
}
