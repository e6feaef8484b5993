using System.Collections.Concurrent;
using Xunit;

namespace BriefingBot.Tests.Support;

/// <summary>Lines that a test types while the program reads: reading waits for the next one.</summary>
internal sealed class TypedLines : TextReader
{
    private readonly BlockingCollection<char> _typed = [];
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    public void Type(string line)
    {
        foreach (char c in line + "\n")
            _typed.Add(c, _stop);
    }

    public override int Read() => _typed.TryTake(out char c, Timeout.Infinite, _stop) ? c : -1;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _typed.Dispose();
        base.Dispose(disposing);
    }
}
