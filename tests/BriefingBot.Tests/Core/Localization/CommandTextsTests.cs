using System.Text.RegularExpressions;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Localization;
using BriefingBot.Tests.Core.Commands;
using Xunit;

namespace BriefingBot.Tests.Core.Localization;

/// <summary>What chat platforms demand of names and descriptions: Discord's application command rules are the stricter ones.</summary>
public partial class CommandTextsTests
{
    public static TheoryData<string> Locales => [.. InterfaceTexts.All.Select(static texts => texts.Locale)];

    [Theory]
    [MemberData(nameof(Locales))]
    public void Definitions_InEveryLanguage_KeepThePlatformsLimits(string locale)
    {
        CommandTexts texts = InterfaceTexts.For(locale).Commands;
        foreach (CommandDefinition command in Bot.Catalog.Commands.Select(static command => command.Definition))
        {
            Assert.Matches(Name(), command.Name);
            Assert.InRange(command.Texts(texts).Description.Length, 1, 100);
            Assert.StartsWith($"/{command.Name}", command.Texts(texts).Example, StringComparison.Ordinal);
            foreach (OptionDefinition option in command.Options)
            {
                Assert.Matches(Name(), option.Name);
                Assert.Matches(Name(), option.Texts(texts).Name);
                Assert.InRange(option.Texts(texts).Description.Length, 1, 100);
            }

            Assert.Distinct(command.Options.Select(option => option.Texts(texts).Name));
        }
    }

    [Theory]
    [InlineData("id", "4.800.000", "18 Juni 2024")]
    [InlineData("en", "4,800,000", "18 June 2024")]
    public void Numbers_AndDates_FollowTheLanguage(string locale, string number, string day)
    {
        InterfaceTexts texts = InterfaceTexts.For(locale);

        Assert.Equal(number, texts.Number(4_800_000m));
        Assert.Equal(day, texts.Day(new DateOnly(2024, 6, 18)));
        Assert.Equal(day, texts.Date("2024-06-18"));
    }

    [Theory]
    [InlineData("en-US", "en")]
    [InlineData("id", "id")]
    [InlineData("fr", "id")]
    [InlineData(null, "id")]
    public void For_AnyLocale_IsALanguageOfTheBot(string? locale, string expected) => Assert.Equal(expected, InterfaceTexts.For(locale).Locale);

    [GeneratedRegex("^[a-z0-9_]{1,32}$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
