using BriefingBot.Core.Answers;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Library;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Names;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>The most covered meeting, on one screen: who, when and where, what was agreed, what those who meet say, what others say.</summary>
internal sealed class SummitBrief
{
    private const int MostPeople = 3;
    private const int MostAgreements = 2;
    private const int MostOwnStatements = 2;
    private const int MostOtherStatements = 3;
    private const int NearDays = 3;
    private const int MostCompared = 20;

    /// <summary>Events around the core that are looked at, the latest first.</summary>
    private const int MostAround = 200;

    /// <summary>What is said is read from so many stories, the first ones.</summary>
    private const int MostStories = 60;

    private readonly LibrarySnapshot _library;
    private readonly Meeting _core;
    private readonly List<Meeting> _parts;
    private readonly Story[] _stories;
    private readonly List<NameEntry> _people;
    private readonly List<NameEntry> _places;

    public SummitBrief(LibrarySnapshot library, Meeting core, StoryFilter filter)
    {
        (_library, _core) = (library, core);
        _parts =
        [
            .. library.Happenings.Find(Around(core, filter), MostAround)
                .Append(core.Happening).Distinct()
                .OrderBy(static happening => happening.Id)
                .Select(happening => happening == core.Happening ? core : Meeting.Of(happening, filter))
                .Where(BelongsToCore),
        ];
        IEnumerable<Telling> tellings = _parts.SelectMany(static part => part.Tellings);
        _stories = [.. tellings.Select(static telling => telling.Told.Story).DistinctBy(static story => story.Number).OrderBy(static story => story.Number).Take(MostStories)];
        _people =
        [
            .. tellings
                .SelectMany(telling => telling.Told.Fact.Participants.Select(name => library.NameOf(telling.Told.Story, name)).OfType<NameEntry>().Distinct())
                .Where(static entry => entry.Kind == NameKind.Person)
                .CountBy(static entry => entry)
                .OrderByDescending(static entry => entry.Value)
                .Take(MostPeople)
                .Select(static entry => entry.Key),
        ];
        _places =
        [
            .. core.Tellings
                .Select(telling => telling.Told.Fact.Place is { } place ? library.NameOf(telling.Told.Story, place) : null)
                .OfType<NameEntry>()
                .Distinct(),
        ];
    }

    /// <summary>What the brief tells of, so that it is not listed again.</summary>
    public IReadOnlyList<Meeting> Parts => _parts;

    /// <summary>What it is, in a line: kind, people and place.</summary>
    public string Title(InterfaceTexts texts) => string.Join(" · ", ((string?[])
        [texts.Kind(_core.Kind), string.Join(", ", _people.Select(static person => person.Canonical)), _core.Best.Told.Fact.Place])
        .Where(static part => !string.IsNullOrEmpty(part)));

    public IEnumerable<AnswerRow> Rows(InterfaceTexts texts)
    {
        foreach (NameEntry person in _people)
            yield return new AnswerRow(items => items.Participant(person), texts.WhoHeading);

        foreach (Meeting part in _parts.Where(static part => part.Kind != EventKind.Agreement).OrderBy(part => part != _core)
            .DistinctBy(static part => (part.Best.Told.Story.Number, part.Best.Told.Fact.Span)).Take(MostPeople))
            yield return part.Row(texts.WhenAndWhereHeading);

        foreach (Meeting part in _parts.Where(static part => part.Kind == EventKind.Agreement)
            .OrderByDescending(static part => part.StoryCount).Take(MostAgreements))
        {
            yield return part.Row(texts.AgreedHeading);
        }

        foreach (NameEntry person in _people)
        {
            foreach (Told<Statement> told in SaidBy(person).Take(MostOwnStatements))
                yield return new AnswerRow(items => items.Statement(told), texts.SaysHeading(person.Canonical));
        }

        foreach (Told<Statement> told in SaidByOthers().Take(MostOtherStatements))
            yield return new AnswerRow(items => items.Statement(told), texts.OthersHeading);
    }

    /// <summary>A part shares the people of the core and its place or time; what is undated must be told by the same stories.</summary>
    private bool BelongsToCore(Meeting part) => part == _core || part.Tellings.Any(telling => _core.Tellings.Take(MostCompared).Any(core =>
    {
        bool isUndatedPaper = telling.From is null && telling.Kind == EventKind.Agreement && telling.Told.Story.Number == core.Told.Story.Number;
        if (!telling.IsAtSameTime(core, NearDays) || (!isUndatedPaper && (telling.From is null || core.From is null)))
            return false;

        int shared = telling.Shared(core);
        bool isHere = telling.Place is not null && telling.Place == core.Place;
        return shared > 0 && (isUndatedPaper || isHere || shared > 1 || telling.Told.Story.Number == core.Told.Story.Number);
    }));

    /// <summary>Events with the people of the core, on days near those that it is held or told on.</summary>
    private static HappeningQuery Around(Meeting core, StoryFilter filter)
    {
        Telling[] tellings = [.. core.Tellings.Take(MostCompared)];
        DateOnly? first = tellings.SelectMany(static telling => (DateOnly?[])[telling.From, telling.Told.Story.Day]).Min();
        DateOnly? last = tellings.SelectMany(static telling => (DateOnly?[])[telling.To, telling.Told.Story.Day]).Max();
        DateOnly? since = first?.AddDays(-NearDays), until = last?.AddDays(NearDays);
        return HappeningQuery.All with
        {
            Language = filter.Language,
            Cast = [.. tellings.SelectMany(static telling => telling.Cast).Distinct()],
            Since = since > filter.Since || filter.Since is null ? since : filter.Since,
            Until = until < filter.Until || filter.Until is null ? until : filter.Until,
        };
    }

    /// <summary>Wishes and promises to those whom one meets first, one from each story.</summary>
    private IEnumerable<Told<Statement>> SaidBy(NameEntry person)
    {
        HashSet<NameEntry> others = [.. _people.Where(other => other != person), .. _places];
        return Said()
            .Where(told => told.Fact.Speaker is { } speaker && _library.NameOf(told.Story, speaker.Name) == person)
            .OrderByDescending(told => (HasIntent(told) ? 2 : 0) + (Named(told).Any(others.Contains) ? 1 : 0))
            .ThenByDescending(static told => told.Fact.Kind == StatementKind.Direct)
            .DistinctBy(static told => told.Story.Number);
    }

    /// <summary>What others say of those who meet, one statement each.</summary>
    private IEnumerable<Told<Statement>> SaidByOthers() => Said()
        .Where(static told => told.Fact.Speaker is not null)
        .Select(told => (Told: told, Speaker: _library.NameOf(told.Story, told.Fact.Speaker!.Name), Named: Named(told).Intersect(_people).Count()))
        .Where(said => said.Named > 0 && said.Speaker is not null && !_people.Contains(said.Speaker))
        .OrderByDescending(static said => said.Named)
        .ThenByDescending(static said => said.Speaker!.Kind == NameKind.Person)
        .DistinctBy(static said => said.Speaker)
        .Select(static said => said.Told);

    private IEnumerable<Told<Statement>> Said() =>
        _stories.SelectMany(static story => story.Analyzed.Statements.Select(statement => new Told<Statement>(story, statement)));

    /// <summary>Those named in and around a statement, apart from whoever makes it.</summary>
    private IEnumerable<NameEntry> Named(Told<Statement> told) => told.Story.Analyzed.Names
        .Where(name => name.Mentions.Any(mention => told.Fact.Context.Contains(mention) && told.Fact.Speaker?.MentionSpan.Overlaps(mention) != true))
        .Select(name => _library.NameOf(told.Story, name.Canonical))
        .OfType<NameEntry>()
        .Distinct();

    private static bool HasIntent(Told<Statement> told)
    {
        LanguageProfile language = LanguageCatalog.For(told.Story.Article.Language);
        return WordFolding.Words(told.Story.Article.Reading, told.Fact.Span).Exists(word => language.Lexicon.Find(word.Text)?.Is(WordClass.Intent) == true);
    }
}
