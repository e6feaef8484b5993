using BriefingBot.Cli;
using BriefingBot.Composition;
using BriefingBot.Configuration;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Proofs.FanOut;

/// <summary>The bot as <c>run</c> composes it, over the sample articles and a database of its own, with a platform on this machine.</summary>
internal sealed class ProofBot : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefingbot-fanout-");
    private readonly SqliteDatabase _database;
    private readonly ServiceProvider _services;
    private readonly StringWriter _errors = new();

    public ProofBot(params (string Name, string Value)[] variables)
    {
        var shell = new Shell
        {
            In = TextReader.Null,
            Out = TextWriter.Null,
            Error = TextWriter.Synchronized(_errors),
            Variables = variables.ToDictionary(static pair => pair.Name, static pair => pair.Value, StringComparer.Ordinal),
            WorkingFolder = _folder.FullName,
            ProgramFolder = AppContext.BaseDirectory,
            Time = TimeProvider.System,
        };
        var configuration = BotConfiguration.Load(shell, namedFolder: null);
        ProofFailedException.Unless(configuration.Errors.IsEmpty, string.Join(' ', configuration.Errors));
        _database = SqliteDatabase.Open(Path.Combine(_folder.FullName, "briefingbot.db"), NullLogger<SqliteDatabase>.Instance);
        _services = new ServiceCollection().AddCore(shell, configuration).AddStorage(_database).AddDelivery().AddTelegram(configuration).BuildServiceProvider();
    }

    public IEditionStore Editions => _services.GetRequiredService<IEditionStore>();

    /// <summary>What it logged.</summary>
    public string Errors => _errors.ToString();

    public long Count(string table) => _database.Read(connection => connection.Scalar<long>($"SELECT count(*) FROM {table}"));

    /// <summary>Reads the articles, then serves and sends until it is cancelled.</summary>
    public async Task RunAsync(TaskCompletionSource ready, CancellationToken cancellationToken)
    {
        await using (IAsyncEnumerator<object> snapshots = _services.GetRequiredService<ArticleIntake>().RunAsync(cancellationToken).GetAsyncEnumerator(cancellationToken))
            await snapshots.MoveNextAsync();
        ready.SetResult();
        IChatHandler handler = _services.GetRequiredService<IChatHandler>();
        await Task.WhenAll(
            _services.GetRequiredService<OutboxPump>().RunAsync(cancellationToken),
            Task.WhenAll(_services.GetServices<IChatTransport>().Select(transport => transport.RunAsync(handler, cancellationToken))))
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _database.Dispose();
        _folder.Delete(recursive: true);
    }
}
