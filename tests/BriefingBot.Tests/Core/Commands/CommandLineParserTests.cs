using BriefingBot.Core.Chat;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Commands;

public class CommandLineParserTests
{
    [Theory]
    [InlineData("/who Mirov senjata", "Mirov senjata")]
    [InlineData("/WHO   Mirov\tsenjata ", "Mirov senjata")]
    [InlineData("/who@briefing_bot Mirov", "Mirov")]
    [InlineData("who Mirov", "Mirov")]
    [InlineData("/who Mirov tentang \"transfer  senjata\"", "Mirov tentang \"transfer senjata\"")]
    [InlineData("/who", "")]
    public void Parse_FreeText_IsKept(string line, string text)
    {
        CommandInvocation invocation = Bot.Parse(line);

        Assert.Equal(("who", text), (invocation.Command, invocation.Text));
        Assert.Empty(invocation.Options);
    }

    [Theory]
    [InlineData("/who person:Mirov topic:senjata", "person=Mirov; topic=senjata", "")]
    [InlineData("/who orang:Anton Mirov topik:senjata berat", "person=Anton Mirov; topic=senjata berat", "")]
    [InlineData("/who person:\"Anton Mirov\" senjata", "person=Anton Mirov", "senjata")]
    [InlineData("/who topic:\"transfer senjata\" Mirov", "topic=\"transfer senjata\"", "Mirov")]
    [InlineData("/who Mirov since:18 Juni 2024 senjata", "since=18 Juni 2024", "Mirov senjata")]
    [InlineData("/who since: kemarin Mirov", "since=kemarin", "Mirov")]
    [InlineData("/who sejak:2024-06-18 sampai:last week", "since=2024-06-18; until=last week", "")]
    [InlineData("/who kind:tidak langsung Mirov", "kind=tidak langsung", "Mirov")]
    [InlineData("/who Mirov SOURCE:Kabar", "source=Kabar", "Mirov")]
    [InlineData("/who pukul 10:30 di http://contoh.id", "", "pukul 10:30 di http://contoh.id")]
    [InlineData("/who persn:Mirov", "persn=Mirov", "")]
    [InlineData("/sources topic:senjata", "topic=senjata", "")]
    [InlineData("/summit tempat:Sembilang oleh siapa", "place=Sembilang oleh siapa", "")]
    [InlineData("/who since:besok-besok Mirov", "since=besok-besok", "Mirov")]
    [InlineData("/who \"tanda kutip", "", "\"tanda kutip")]
    public void Parse_Options_AreReadByTheirNamesInAnyLanguage(string line, string options, string text)
    {
        CommandInvocation invocation = Bot.Parse(line);

        Assert.Equal(options, string.Join("; ", invocation.Options.OrderBy(static option => option.Key).Select(static option => $"{option.Key}={option.Value}")));
        Assert.Equal(text, invocation.Text);
    }

    [Theory]
    [InlineData("/who Mirov page 2", "Mirov", 2)]
    [InlineData("/who Mirov halaman 3", "Mirov", 3)]
    [InlineData("/who page:2 Mirov", "Mirov", 2)]
    [InlineData("/who Mirov", "Mirov", 1)]
    [InlineData("/search page", "page", 1)]
    [InlineData("/search front page news", "front page news", 1)]
    [InlineData("/who Mirov page:dua", "Mirov", 0)]
    [InlineData("/who Mirov page:99999999999", "Mirov", 0)]
    public void Parse_Page_IsTakenOut(string line, string text, int page)
    {
        CommandInvocation invocation = Bot.Parse(line);

        Assert.Equal((text, page), (invocation.Text, invocation.Page));
    }

    [Theory]
    [InlineData("", "help", "")]
    [InlineData("   ", "help", "")]
    [InlineData("harga beras", "search", "harga beras")]
    [InlineData("/nonsense harga", "nonsense", "")]
    [InlineData("/", "", "")]
    public void Parse_OtherLines_BecomeHelpOrASearchOrAnUnknownCommand(string line, string command, string text)
    {
        CommandInvocation invocation = Bot.Parse(line);

        Assert.Equal((command, text), (invocation.Command, invocation.Text));
    }

    [Fact]
    public void Parse_ControlAndDirectionCharacters_AreSpaces() =>
        Assert.Equal("Mirov senjata", Bot.Parse("/who Mirov\u202e\u0007\u2066\r\nsenjata\0").Text);

    [Fact]
    public void Parse_AnyLine_GivesACommandOfBoundedLength() => Prop.ForAll<string>(static line =>
    {
        CommandInvocation invocation = Bot.Parse("/" + line);
        return invocation.Text.Length + invocation.Options.Sum(static option => option.Value.Length) <= 600 && invocation.Command.Length <= 600;
    }).QuickCheckThrowOnFailure();
}
