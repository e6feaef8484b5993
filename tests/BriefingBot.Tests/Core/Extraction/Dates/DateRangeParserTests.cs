using System.Globalization;
using BriefingBot.Core.Extraction.Dates;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Extraction.Dates;

public class DateRangeParserTests
{
    /// <summary>A Tuesday.</summary>
    private static readonly DateOnly Today = new(2024, 6, 18);

    [Theory]
    [InlineData("2024-06-18", "2024-06-18", "2024-06-18")]
    [InlineData("18/6/2024", "2024-06-18", "2024-06-18")]
    [InlineData("18-06-2024", "2024-06-18", "2024-06-18")]
    [InlineData("18.06.2024", "2024-06-18", "2024-06-18")]
    [InlineData("18/6", "2024-06-18", "2024-06-18")]
    [InlineData("18 Juni 2024", "2024-06-18", "2024-06-18")]
    [InlineData("18 juni", "2024-06-18", "2024-06-18")]
    [InlineData("June 18, 2024", "2024-06-18", "2024-06-18")]
    [InlineData("18th of June 2024", "2024-06-18", "2024-06-18")]
    [InlineData("1 mei", "2024-05-01", "2024-05-01")]
    [InlineData("may 2024", "2024-05-01", "2024-05-31")]
    [InlineData("Juni 2024", "2024-06-01", "2024-06-30")]
    [InlineData("september", "2023-09-01", "2023-09-30")]
    [InlineData("sejak September tahun lalu", "2023-09-01", "2023-09-30")]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("tahun 2023", "2023-01-01", "2023-12-31")]
    [InlineData("hari ini", "2024-06-18", "2024-06-18")]
    [InlineData("kemarin", "2024-06-17", "2024-06-17")]
    [InlineData("Yesterday", "2024-06-17", "2024-06-17")]
    [InlineData("besok", "2024-06-19", "2024-06-19")]
    [InlineData("pekan lalu", "2024-06-10", "2024-06-16")]
    [InlineData("minggu lalu", "2024-06-10", "2024-06-16")]
    [InlineData("last week", "2024-06-10", "2024-06-16")]
    [InlineData("this week", "2024-06-17", "2024-06-23")]
    [InlineData("bulan lalu", "2024-05-01", "2024-05-31")]
    [InlineData("next month", "2024-07-01", "2024-07-31")]
    [InlineData("tahun lalu", "2023-01-01", "2023-12-31")]
    [InlineData("3 hari lalu", "2024-06-15", "2024-06-15")]
    [InlineData("three days ago", "2024-06-15", "2024-06-15")]
    [InlineData("dua minggu yang lalu", "2024-06-03", "2024-06-09")]
    [InlineData("Selasa", "2024-06-18", "2024-06-18")]
    [InlineData("senin", "2024-06-17", "2024-06-17")]
    [InlineData("last Tuesday", "2024-06-11", "2024-06-11")]
    [InlineData("Jumat lalu", "2024-06-14", "2024-06-14")]
    [InlineData("Kamis pekan lalu", "2024-06-13", "2024-06-13")]
    [InlineData("18-20 Juni 2024", "2024-06-18", "2024-06-20")]
    public void TryParse_DateInEitherLanguage_GivesItsDays(string input, string from, string to)
    {
        Assert.True(DateRangeParser.TryParse(input, Today, out DateOnly first, out DateOnly last));

        Assert.Equal((from, to), (first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Putin")]
    [InlineData("senjata kemarin")]
    [InlineData("kemarin sore sekali")]
    [InlineData("31 Februari 2024")]
    [InlineData("13/6/29023")]
    [InlineData("99/99/9999")]
    [InlineData("2024-13-40")]
    [InlineData("12")]
    [InlineData("123456789")]
    [InlineData("999999999999999999999 tahun lalu")]
    [InlineData("2,5 hari lalu")]
    public void TryParse_NoDate_IsFalse(string input) => Assert.False(DateRangeParser.TryParse(input, Today, out _, out _));

    [Fact]
    public void TryParse_EveryDayInDigitsAndWords_ComesBack() =>
        Check.QuickThrowOnFailure(Prop.ForAll<int>(number =>
        {
            DateOnly day = DateOnly.FromDayNumber(new DateOnly(1900, 1, 1).DayNumber + (int)((uint)number % 100_000));
            string[] written =
            [
                day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.ToString("d/M/yyyy", CultureInfo.InvariantCulture),
                day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture),
                day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("id-ID")),
            ];
            return Array.TrueForAll(written, text => DateRangeParser.TryParse(text, Today, out DateOnly from, out DateOnly to) && from == day && to == day);
        }));

    [Fact]
    public void TryParse_AnyTextAndDay_NeverThrowsAndKeepsOrder() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string, int>((text, number) =>
        {
            DateOnly today = DateOnly.FromDayNumber((int)((uint)number % (uint)DateOnly.MaxValue.DayNumber));
            return !DateRangeParser.TryParse(text, today, out DateOnly from, out DateOnly to) || from <= to;
        }));

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void TryParse_AtTheEdgesOfTheCalendar_DoesNotThrow(string edge)
    {
        DateOnly today = DateOnly.ParseExact(edge, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.False(DateRangeParser.TryParse("1000 tahun lalu", today, out _, out _));
        Assert.False(DateRangeParser.TryParse("kemarin", today, out _, out _));
        Assert.False(DateRangeParser.TryParse("Senin", today, out _, out _));
    }
}
