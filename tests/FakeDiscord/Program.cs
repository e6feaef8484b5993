using System.Globalization;
using System.Runtime.InteropServices;
using BriefingBot.FakeDiscord;

// FakeDiscord [port [forgets]]: serves until it is stopped, and says where on its first line. With "forgets" it keeps no requests.
int port = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 0;
using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
await using FakeServer server = await FakeServer.StartAsync(new FakeSettings { Port = port, KeepsRequests = !args.Contains("forgets") }, stop.Token);
Console.WriteLine($"{server.ApiUrl} {server.Settings.Token}");
await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
