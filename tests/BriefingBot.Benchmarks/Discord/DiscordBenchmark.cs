using System.Diagnostics;
using System.Globalization;
using BriefingBot.Benchmarks.Library;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Library;
using BriefingBot.Discord;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Messages;
using BriefingBot.Discord.Rest;
using BriefingBot.FakeDiscord;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Benchmarks.Discord;

/// <summary>
/// Round trips of slash commands over the fake, which runs in a process of its own and measures from sending INTERACTION_CREATE to
/// the callback's arrival: the bot's gateway, its handler over an invented library, its renderer and its REST client in between.
/// </summary>
internal static class DiscordBenchmark
{
    private const int Actions = 50_000;
    private const int AtOnce = 32;
    private const double Mebibyte = 1024 * 1024;

    /// <param name="articles">How many the library holds.</param>
    /// <param name="count">How many interactions are sent at once in parallel, after a tenth of them one by one.</param>
    public static async Task RunAsync(int articles, int count, CancellationToken cancellationToken)
    {
        using Process fake = StartFake();
        try
        {
            string[] first = (await fake.StandardOutput.ReadLineAsync(cancellationToken))!.Split(' ');
            var options = new DiscordOptions { ApiUrl = first[0], Token = first[1] };
            var settings = new MemoryChatSettings();
            var catalog = new CommandCatalog("1.0", new LanguageCommand(settings));
            var dispatcher = new CommandDispatcher(
                catalog, Library(articles), settings, new SubscriptionBook(new MemorySubscriptionStore()), TimeProvider.System,
                NullLogger<CommandDispatcher>.Instance);
            using HttpClient http = DiscordHttp.Create(options);
            var rest = new DiscordRest(http, options, TimeProvider.System, NullLogger<DiscordRest>.Instance);
            var renderer = new DiscordRenderer();
            var handler = new InteractionHandler(
                catalog, new MemoryActionStore(TimeProvider.System, Actions, TimeSpan.FromDays(2)), renderer, options);
            var random = new Random(1);
            var desk = new InteractionDesk(handler, rest, TimeProvider.System, random, NullLogger<InteractionDesk>.Instance);
            var transport = new DiscordTransport(rest, options, desk, renderer, TimeProvider.System, random, NullLoggerFactory.Instance);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            Task serving = transport.RunAsync(dispatcher, stop.Token);
            await MeasureAsync(options.ApiUrl, count, cancellationToken);
            await stop.CancelAsync();
            await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            fake.Kill();
        }
    }

    private static async Task MeasureAsync(string apiUrl, int count, CancellationToken cancellationToken)
    {
        using var control = new HttpClient { BaseAddress = new Uri(new Uri(apiUrl), "/control/"), Timeout = Timeout.InfiniteTimeSpan };
        await LoadAsync(control, 500, 1, cancellationToken);
        double before = Held();
        Console.WriteLine($"one by one: {await LoadAsync(control, Math.Max(1, count / 10), 1, cancellationToken)}");
        Console.WriteLine($"{AtOnce} at once: {await LoadAsync(control, count, AtOnce, cancellationToken)}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"managed memory: {before:0.0} MiB before, {Held():0.0} MiB after; resident {Environment.WorkingSet / Mebibyte:0} MiB, library included"));
    }

    private static async Task<string> LoadAsync(HttpClient control, int count, int atOnce, CancellationToken cancellationToken)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"load?count={count}&atOnce={atOnce}"), UriKind.Relative);
        using HttpResponseMessage response = await control.PostAsync(address, content: null, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    private static double Held() => GC.GetTotalMemory(forceFullCollection: true) / Mebibyte;

    private static LiveLibrary Library(int articles)
    {
        var library = new LiveLibrary();
        var synthetic = new SyntheticLibrary();
        new LibraryWriter(library).Apply(new LibraryChange([.. Enumerable.Range(0, articles).Select(synthetic.Article)], [], []));
        return library;
    }

    private static Process StartFake()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            ArgumentList = { typeof(FakeServer).Assembly.Location, "0", "forgets" },
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }
}
