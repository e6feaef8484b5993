using BriefingBot.Cli;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Host.Cli;

public sealed class ExportImportTests : IDisposable
{
    private const string One =
        """
        {"version":1,"subscriptions":[{"id":"0123456789abcdef0123456789abcdef","name":"pagi","platform":"telegram","channel":"-100","topic":null,
        "managedFrom":{"platform":"telegram","channel":"7","topic":null},"owner":"7","schedule":"weekly mon 07:00","timeZone":"Asia/Jakarta",
        "about":"beras","person":null,"source":null,"language":"id","items":5,"quietIfEmpty":true,"pause":null,
        "created":"2024-06-20T00:00:00+00:00","starts":"2024-06-20T00:00:00+00:00"}]}
        """;

    private readonly TestShell _shell = new();

    [Fact]
    public async Task Import_WhatExportPrinted_IsTheSameAgainAndAgain()
    {
        _shell.Write("one.json", One);

        Assert.Equal(ExitCode.Done, await _shell.RunAsync("import", "one.json"));
        Assert.Equal(ExitCode.Done, await _shell.RunAsync("export"));
        string first = _shell.Out[_shell.Out.IndexOf('{', StringComparison.Ordinal)..];
        using var other = new TestShell();
        other.Write("first.json", first);
        Assert.Equal(ExitCode.Done, await other.RunAsync("import", "first.json"));
        Assert.Equal(ExitCode.Done, await other.RunAsync("import", "first.json"));

        Assert.Contains("\"schedule\":\"weekly mon 07:00\"", first, StringComparison.Ordinal);
        Assert.Contains("\"managedFrom\":{\"platform\":\"telegram\",\"channel\":\"7\"", first, StringComparison.Ordinal);
        Assert.Contains("there are 1 now", other.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no json", "cannot be read")]
    [InlineData("{\"version\":2,\"subscriptions\":[]}", "no export of version 1")]
    [InlineData("{\"version\":1,\"subscriptions\":[null]}", "Subscription 1")]
    [InlineData("{\"version\":1}", "cannot be read")]
    public async Task Import_Rubbish_ChangesNothingAndSaysWhy(string text, string reason)
    {
        _shell.Write("rubbish.json", text);

        Assert.Equal(ExitCode.Failed, await _shell.RunAsync("import", "rubbish.json"));
        Assert.Contains(reason, _shell.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", _shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("weekly mon 07:00", "sometimes", "schedule")]
    [InlineData("Asia/Jakarta", "Mars/Olympus", "timeZone")]
    [InlineData("\"items\":5", "\"items\":50", "items")]
    [InlineData("\"language\":\"id\"", "\"language\":\"xx\"", "language")]
    [InlineData("0123456789abcdef0123456789abcdef", "1", "id")]
    public async Task Import_OneBadValue_IsNamed(string good, string bad, string name)
    {
        _shell.Write("bad.json", One.Replace(good, bad, StringComparison.Ordinal));

        Assert.Equal(ExitCode.Failed, await _shell.RunAsync("import", "bad.json"));
        Assert.Contains($"Subscription 1: \"{name}\"", _shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_NoSuchFile_IsASentence()
    {
        Assert.Equal(ExitCode.Failed, await _shell.RunAsync("import", "nowhere.json"));
        Assert.Contains("nowhere.json", _shell.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _shell.Dispose();
}
