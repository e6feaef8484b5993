using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Who said what: statements of a person, on a topic, or both; without either, everyone who speaks.</summary>
public sealed class WhoCommand : QueryCommand
{
    private const int PageSize = 6;

    public override CommandDefinition Definition { get; } = new("who", static texts => texts.Who,
        [CommonOptions.Person, CommonOptions.Topic, CommonOptions.Kind, CommonOptions.Source, CommonOptions.WrittenIn, CommonOptions.Since, CommonOptions.Until]);

    public override Answer Execute(QueryContext context)
    {
        (string? person, string? topic) = Read(context);
        if (person is null)
            return topic is null ? Speakers.List(context) : Answer(context, null, topic);

        return NameChoice.Of(person, context.Library) switch
        {
            NameChoice.Known known => Answer(context, known, topic),
            NameChoice.Ambiguous ambiguous => Speakers.AskWhich(context, ambiguous, entry => Of(context.Invocation, entry.Canonical, topic)),
            NameChoice.Unknown unknown => Speakers.Suggest(context, unknown),
            _ => throw new InvalidOperationException("No further choice of names exists."),
        };
    }

    private static CommandInvocation Of(CommandInvocation invocation, string person, string? topic)
    {
        ImmutableDictionary<string, string> options = invocation.Options.SetItem(CommonOptions.Person.Name, person);
        return invocation with { Text = "", Options = topic is null ? options : options.SetItem(CommonOptions.Topic.Name, topic) };
    }

    /// <summary>Named options, and what stands beside them; free words alone are a person and a topic.</summary>
    private static PersonAndTopic Read(QueryContext context)
    {
        string? person = context.Options[CommonOptions.Person];
        string? topic = context.Options[CommonOptions.Topic];
        PersonAndTopic free = PersonAndTopic.Read(context.Options.Text, context.Library);
        if (person is null)
            return topic is null ? free : new PersonAndTopic(free.Person, topic);

        // A name that is not quoted may be followed by the topic.
        if (topic is null && context.Library.Names.Find(person).IsEmpty && PersonAndTopic.Read(person, context.Library) is { Person: { } named } split)
            (person, topic) = (named, split.Topic);
        return new PersonAndTopic(person, topic ?? (context.Options.Text.Length > 0 ? context.Options.Text : null));
    }

    private static Answer Answer(QueryContext context, NameChoice.Known? person, string? topic)
    {
        FactIndex<Statement> statements = context.Library.Statements;
        (FactQuery asked, Total said) = Find(context.Library, person, topic, context.MostCounted);
        FactQuery limited = context.Filter.Limit(asked, context.Library) with { Kind = context.Options[CommonOptions.Kind] };
        Total allowed = said.Count == 0 || limited == asked ? said : statements.CountOf(limited, context.MostCounted);
        string title = context.Texts.WhoTitle(person?.Entries[0].Canonical, topic is null ? null : Plain(topic));
        if (allowed.Count == 0)
            return Nothing(context, title, person, topic, said);

        var rows = new AnswerRows(
            allowed, (skip, take) => statements.Find(limited, skip, take).Select(static told => new AnswerRow(items => items.Statement(told))));
        Answer answer = AnswerPage.Of(context, title, rows, PageSize, asked.Words);
        string[] roles = [.. (person?.Entries ?? []).Where(static entry => !entry.Roles.IsEmpty).Select(static entry => entry.Roles[0])];
        return roles.Length > 1 ? answer with { Notice = context.Texts.Namesakes(person!.Entries[0].Canonical, string.Join("; ", roles)) } : answer;
    }

    /// <summary>By relevance to the topic; without one the newest first, each story's in the order of its text.</summary>
    /// <param name="most">More than this is not counted.</param>
    internal static (FactQuery Query, Total Said) Find(LibrarySnapshot library, NameChoice.Known? person, string? topic, int most)
    {
        FactQuery anything = FactQuery.All with { By = person?.Entries };
        if (topic is null)
            return (anything, library.Statements.CountOf(anything, most));

        // Quotation marks may only hold the words of the topic together: without the exact phrase, the words will do.
        FactQuery query = anything;
        foreach (string wording in (string[])[topic, Plain(topic)])
        {
            query = anything with { Words = SearchQuery.Parse(wording, library.Names) };
            Total said = query.Words.IsEmpty ? 0 : library.Statements.CountOf(query, most);
            if (said.Count > 0)
                return (query, said);
        }

        return (query, 0);
    }

    private static string Plain(string topic) => string.Join(' ', QuotedPart.Split(topic).Select(static part => part.Text.Trim()));

    private static Answer Nothing(QueryContext context, string title, NameChoice.Known? person, string? topic, Total withoutLimits)
    {
        var suggestions = new List<string>();
        string? name = person?.Entries[0].Canonical;
        if (withoutLimits.Count > 0)
            suggestions.Add(context.Texts.WithoutLimits(withoutLimits, Line(name, topic)));
        if (person is not null && topic is not null)
        {
            int byPerson = person.Entries.Sum(static entry => entry.Statements);
            if (byPerson > 0)
                suggestions.Add(context.Texts.WithoutTopic(byPerson, Line(name, null)));
            Total onTopic = Find(context.Library, null, topic, context.MostCounted).Said;
            if (onTopic.Count > 0)
                suggestions.Add(context.Texts.OnTopicByAnyone(onTopic, Line(null, topic)));
        }
        else if (person is not null && withoutLimits.Count == 0)
        {
            suggestions.Add(context.Texts.NamedOnly(name!, person.Entries.Sum(static entry => entry.Stories), $"/search {name}"));
        }

        if (person is null && Speakers.NearestIn(context.Library, topic!) is { Length: > 0 } nearest)
            suggestions.Add(context.Texts.DidYouMean(nearest));
        return AnswerPage.Nothing(context, title, context.Texts.NothingFound, suggestions);
    }

    private static string Line(string? person, string? topic)
    {
        string line = "/who";
        if (person is not null)
            line += topic is null ? $" {person}" : $" person:{person}";
        if (topic is not null)
            line += person is null ? $" {topic}" : $" topic:{topic}";
        return line;
    }
}
