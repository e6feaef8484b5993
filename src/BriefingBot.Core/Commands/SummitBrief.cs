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

    private readonly LibrarySnapshot _library;
    private readonly Meeting _core;
    private readonly List<Meeting> _parts;
    private readonly HashSet<Story> _stories;
    private readonly List<NameEntry> _people;
    private readonly List<NameEntry> _places;

    private SummitBrief(LibrarySnapshot library, Meeting core, List<Meeting> meetings)
    {
        (_library, _core) = (library, core);
        _parts = meetings.FindAll(BelongsToCore);
        _stories = [.. _parts.SelectMany(static part => part.Tellings).Select(static telling => telling.Told.Story)];
        _people =
        [
            .. _parts.SelectMany(static part => part.Tellings)
                .SelectMany(static telling => telling.Entries)
                .Where(static entry => entry.Kind == NameKind.Person)
                .CountBy(static entry => entry)
                .OrderByDescending(static entry => entry.Value)
                .Take(MostPeople)
                .Select(static entry => entry.Key),
        ];
        _places =
        [
            .. core.Tellings
                .Select(telling => telling.Told.Fact.Place is { } place ? library.Names.Of(telling.Told.Story, place) : null)
                .OfType<NameEntry>()
                .Distinct(),
        ];
    }

    /// <summary>What the brief tells of, so that it is not listed again.</summary>
    public IEnumerable<Meeting> Parts => _parts;

    /// <summary>The brief on the visit or meeting that most stories tell of; null where none is told.</summary>
    public static SummitBrief? Of(List<Meeting> meetings, LibrarySnapshot library)
    {
        Meeting? core = meetings
            .Where(static meeting => meeting.Kind is EventKind.Visit or EventKind.Meeting)
            .OrderByDescending(static meeting => meeting.StoryCount)
            .ThenByDescending(static meeting => meeting.Tellings.Count)
            .ThenByDescending(static meeting => meeting.From ?? DateOnly.MinValue)
            .FirstOrDefault();
        return core is null ? null : new SummitBrief(library, core, meetings);
    }

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
        int shared = telling.Shared(core);
        bool isNear = telling.From is not null && core.From is not null && telling.IsAtSameTime(core, NearDays);
        bool isHere = telling.Place is not null && telling.Place == core.Place;
        return shared > 0 && telling.IsAtSameTime(core, NearDays) &&
            ((isNear && (isHere || shared > 1 || telling.Told.Story == core.Told.Story)) || (telling.Told.Story == core.Told.Story && telling.From is null && telling.Kind == EventKind.Agreement));
    }));

    /// <summary>Wishes and promises to those whom one meets first, one from each story.</summary>
    private IEnumerable<Told<Statement>> SaidBy(NameEntry person)
    {
        HashSet<Statement> toOthers = [.. _people.Where(other => other != person).Concat(_places).SelectMany(_library.Statements.Naming).Select(static told => told.Fact)];
        return _library.Statements.By(person)
            .Where(told => _stories.Contains(told.Story))
            .OrderByDescending(told => (HasIntent(told) ? 2 : 0) + (toOthers.Contains(told.Fact) ? 1 : 0))
            .ThenByDescending(static told => told.Fact.Kind == StatementKind.Direct)
            .DistinctBy(static told => told.Story.Number);
    }

    /// <summary>What others say of those who meet, one statement each.</summary>
    private IEnumerable<Told<Statement>> SaidByOthers()
    {
        var own = _people.Select(static person => person.Id).ToHashSet();
        return _people
            .SelectMany(_library.Statements.Naming)
            .Where(told => _stories.Contains(told.Story) && told.Fact.Speaker is not null)
            .Select(told => (Told: told, Speaker: _library.Names.Of(told.Story, told.Fact.Speaker!.Name)))
            .Where(said => said.Speaker is not null && !own.Contains(said.Speaker.Id))
            .GroupBy(static said => said.Told)
            .OrderByDescending(static said => said.Count())
            .ThenByDescending(static said => said.First().Speaker!.Kind == NameKind.Person)
            .DistinctBy(static said => said.First().Speaker!.Id)
            .Select(static said => said.Key);
    }

    private static bool HasIntent(Told<Statement> told)
    {
        LanguageProfile language = LanguageCatalog.For(told.Story.Article.Language);
        return WordFolding.Words(told.Story.Article.Reading, told.Fact.Span).Exists(word => language.Lexicon.Find(word.Text)?.Is(WordClass.Intent) == true);
    }
}
