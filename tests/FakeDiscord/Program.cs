using System.Globalization;
using BriefingBot.FakeDiscord;

// FakeDiscord [port]: serves until it is stopped, and says where on its first line.
int port = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 0;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};
await using FakeServer server = await FakeServer.StartAsync(new FakeSettings { Port = port }, stop.Token);
Console.WriteLine($"{server.ApiUrl} {server.Settings.Token}");
await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
