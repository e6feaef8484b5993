using System.Globalization;
using BriefingBot.Core.Extraction.Numbers;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Extraction.Numbers;

public class PrintedNumberTests
{
    [Theory]
    [InlineData("635", "635")]
    [InlineData("10.000", "10000")]
    [InlineData("10,000", "10000")]
    [InlineData("4,8", "4.8")]
    [InlineData("4.8", "4.8")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData("0,125", "0.125")]
    [InlineData("12.3456", "12.3456")]
    public void TryParse_EitherCustom_TellsGroupsFromFractions(string digits, string value)
    {
        Assert.True(PrintedNumber.TryParse(digits, ',', scaled: false, out decimal number));

        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("1,234", ',', "1.234")]
    [InlineData("1.234", ',', "1234")]
    [InlineData("1.234", '.', "1.234")]
    public void TryParse_BeforeAScaleWord_ReadsTheLanguagesFraction(string digits, char sign, string value)
    {
        Assert.True(PrintedNumber.TryParse(digits, sign, scaled: true, out decimal number));

        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0812")]
    [InlineData("18.06.2024")]
    [InlineData("192.168.1.1")]
    [InlineData("1.23.456")]
    [InlineData("1,2,3")]
    [InlineData("1.234,567,8")]
    [InlineData("1234567890123456789012345")]
    public void TryParse_NoNumber_IsFalse(string digits) => Assert.False(PrintedNumber.TryParse(digits, ',', scaled: false, out _));

    [Fact]
    public void TryParse_NumberFormattedInEitherCulture_ComesBack() =>
        Check.QuickThrowOnFailure(Prop.ForAll<int, byte>((whole, hundredths) =>
        {
            decimal number = Math.Abs((decimal)whole) + (hundredths % 100 / 100m);
            return Array.TrueForAll([("id-ID", ','), ("en-US", '.')], culture =>
                PrintedNumber.TryParse(number.ToString("N2", CultureInfo.GetCultureInfo(culture.Item1)), culture.Item2, scaled: false, out decimal value) && value == number);
        }));
}
