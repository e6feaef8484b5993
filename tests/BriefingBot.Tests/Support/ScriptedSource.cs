using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Ingestion;

namespace BriefingBot.Tests.Support;

/// <summary>A source that tells what a test tells it.</summary>
internal sealed class ScriptedSource : IArticleSource
{
    private readonly Channel<ArticleChange> _changes = Channel.CreateUnbounded<ArticleChange>();

    public void Find(string file, string text) =>
        _changes.Writer.TryWrite(new ArticleChange.Found(new ArticleId($"/{file}"), file, Encoding.UTF8.GetBytes(text)));

    public void Lose(string file) => _changes.Writer.TryWrite(new ArticleChange.Gone(new ArticleId($"/{file}")));

    public void BeReady() => _changes.Writer.TryWrite(new ArticleChange.Ready());

    public void Break(Exception reason) => _changes.Writer.TryComplete(reason);

    public async IAsyncEnumerable<ArticleChange> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (ArticleChange change in _changes.Reader.ReadAllAsync(cancellationToken))
            yield return change;
    }
}
