using BriefingBot.Core.Library;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Library;

public class HeldDaysTests
{
    private static readonly DateOnly First = new(2022, 11, 20);

    [Fact]
    public void Between_AnyRange_MeetsExactlyTheEventsOnItsDays() => Prop.ForAll<int>(static seed =>
    {
        var random = new Random(seed);
        DateOnly from = First.AddDays(random.Next(900)), to = from.AddDays(random.Next(60));
        DateOnly? since = random.Next(6) == 0 ? null : First.AddDays(random.Next(900));
        DateOnly? until = random.Next(6) == 0 ? null : (since ?? First).AddDays(random.Next(500));

        bool isMet = HeldDays.Of(from, to).Intersect(HeldDays.Between(since, until)).Any();

        Assert.Equal((since is null || to >= since) && (until is null || from <= until), isMet);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(3, 5));

    [Theory]
    [InlineData("2023-03-15", "2023-03-20", true)]
    [InlineData("2022-12-01", "2022-12-31", false)]
    [InlineData("2023-01-01", "2023-12-31", true)]
    public void Between_EventDatedByItsYear_IsMetInAnyPartOfTheYear(string since, string until, bool isMet) => Assert.Equal(
        isMet,
        HeldDays.Of(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31))
            .Intersect(HeldDays.Between(DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture)))
            .Any());
}
