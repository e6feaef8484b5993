using BriefingBot.Core.Ingestion.Layout;
using Xunit;

namespace BriefingBot.Tests.Core.Ingestion.Layout;

public class PublicationTimesTests
{
    [Theory]
    [InlineData("18 Juni 2024, 10:39 WIB", "2024-06-18T10:39:00+07:00")]
    [InlineData("Selasa, 18 Juni 2024 10.39 WITA", "2024-06-18T10:39:00+08:00")]
    [InlineData("Selasa, 18 Juni 2024 | 10:39 WIT", "2024-06-18T10:39:00+09:00")]
    [InlineData("18 Jun 2024 10:39", "2024-06-18T10:39:00+00:00")]
    [InlineData("18/06/2024", "2024-06-18")]
    [InlineData("18-06-2024", "2024-06-18")]
    [InlineData("18.06.2024", "2024-06-18")]
    [InlineData("2024/06/18", "2024-06-18")]
    [InlineData("June 18, 2024", "2024-06-18")]
    [InlineData("Jun. 18, 2024 5:10 p.m. GMT", "2024-06-18T17:10:00+00:00")]
    [InlineData("June 18, 2024 at 12:05 am", "2024-06-18T00:05:00+00:00")]
    [InlineData("18 June 2024", "2024-06-18")]
    [InlineData("2024-06-18", "2024-06-18")]
    [InlineData("2024-06-18 10:39 WIB", "2024-06-18T10:39:00+07:00")]
    [InlineData("2024-06-18T10:39:00+07:00", "2024-06-18T10:39:00+07:00")]
    [InlineData("2024-06-18T10:39:00+0700", "2024-06-18T10:39:00+07:00")]
    [InlineData("2024-06-18T03:39:00.123Z", "2024-06-18T03:39:00+00:00")]
    [InlineData("2024-06-18T03:39Z", "2024-06-18T03:39:00+00:00")]
    [InlineData("Tue, 18 Jun 2024 03:39:00 GMT", "2024-06-18T03:39:00+00:00")]
    public void Parse_KnownForm_IsRead(string value, string expected) => Assert.Equal(expected, PublicationTimes.Parse(value)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("kemarin")]
    [InlineData("18 Juni")]
    [InlineData("Juni 2024")]
    [InlineData("31/02/2024")]
    [InlineData("18 Juni 1024")]
    [InlineData("10:39 WIB")]
    [InlineData("2024")]
    public void Parse_NoFullDate_IsNull(string value) => Assert.Null(PublicationTimes.Parse(value));

    [Fact]
    public void Parse_ImpossibleTime_KeepsTheDay() => Assert.Equal("2024-06-18", PublicationTimes.Parse("18 Juni 2024 25:99 WIB")?.ToString());
}
