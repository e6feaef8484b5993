using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Extraction.Dates;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Checks the raw values of an invocation against the definition of its command.</summary>
internal static class OptionBinder
{
    /// <summary>More than anyone types, for commands that do not say otherwise.</summary>
    public const int LongestCommand = 500;

    /// <param name="refusal">What the user should change, in the language of the texts; null on success.</param>
    public static BoundOptions? Bind(CommandDefinition command, CommandInvocation invocation, InterfaceTexts texts, DateOnly today, out string? refusal)
    {
        refusal = Check(command, invocation, texts);
        if (refusal is not null)
            return null;

        var values = ImmutableDictionary.CreateBuilder<string, string>();
        DateOnly? since = null, until = null;
        foreach (OptionDefinition option in command.Options)
        {
            if (!invocation.Options.TryGetValue(option.Name, out string? raw) || string.IsNullOrWhiteSpace(raw))
                continue;

            string value = raw.Trim();
            if (option.Kind == OptionKind.Date)
            {
                if (!DateRangeParser.TryParse(value, today, out DateOnly from, out DateOnly to))
                {
                    refusal = texts.NotADate(value);
                    return null;
                }

                if (option.Name == CommonOptions.Since.Name)
                    since = from;
                else
                    until = to;
            }
            else if (option.Kind == OptionKind.Choice)
            {
                if (Choose(option, value) is not { } choice)
                {
                    refusal = texts.NotAChoice(value, string.Join(", ", option.Choices.Select(known => known.Label(texts.Commands))));
                    return null;
                }

                values[option.Name] = choice.Value;
            }
            else if (option.Kind == OptionKind.Number && !IsWithin(value, option.Range))
            {
                refusal = texts.NotANumber(value, option.Range.Least, option.Range.Greatest);
                return null;
            }
            else
            {
                values[option.Name] = value;
            }
        }

        if (since > until)
        {
            refusal = texts.SinceAfterUntil;
            return null;
        }

        return new BoundOptions(invocation.Text.Trim(), values.ToImmutable(), since, until);
    }

    /// <summary>The choice that a value means in any language, or null.</summary>
    public static OptionChoice? Choose(OptionDefinition option, string value)
    {
        string folded = WordFolding.Fold(value);
        return option.Choices.FirstOrDefault(choice =>
            WordFolding.Fold(choice.Value) == folded ||
            InterfaceTexts.All.Any(language => WordFolding.Fold(choice.Label(language.Commands)) == folded));
    }

    private static bool IsWithin(string value, (int Least, int Greatest) range) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= range.Least && number <= range.Greatest;

    private static string? Check(CommandDefinition command, CommandInvocation invocation, InterfaceTexts texts)
    {
        if (invocation.Text.Length + invocation.Options.Sum(static option => option.Key.Length + option.Value.Length) > command.MostCharacters)
            return texts.TooLong(command.MostCharacters);
        if (invocation.Page < 1)
            return texts.NotAPage($"{invocation.Page}");

        foreach (string name in invocation.Options.Keys)
        {
            if (!command.Options.Any(option => option.Name == name))
            {
                string known = string.Join(", ", command.Options.Select(option => $"{option.Texts(texts.Commands).Name}:"));
                return texts.UnknownOption(name, known);
            }
        }

        return null;
    }
}
