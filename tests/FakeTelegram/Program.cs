using System.CommandLine;
using BriefingBot.Fakes.Telegram;

var port = new Option<int>("--port") { Description = "Port on 127.0.0.1; 0 for a free one" };
var token = new Option<string>("--token") { Description = "The only token that is served", DefaultValueFactory = static _ => FakeTelegram.DefaultToken };
var spec = new Option<string?>("--spec") { Description = "A table of the Bot API (api.json) to check every call against" };
var command = new RootCommand("Plays the Bot API on 127.0.0.1, and its users through /control. Prints its address, runs until it is stopped.") { port, token, spec };
command.SetAction(async (parsed, stopped) =>
{
    ApiSpec? table = parsed.GetValue(spec) is { } path ? ApiSpec.Load(path) : null;
    await using FakeTelegram server = await FakeTelegram.StartAsync(TimeProvider.System, table, stopped, parsed.GetValue(token)!, parsed.GetValue(port));
    await Console.Out.WriteLineAsync(server.Address.ToString());
    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stopped).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    return 0;
});
return await command.Parse(args).InvokeAsync();
