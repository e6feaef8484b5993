namespace BriefingBot.Tests.Support;

/// <summary>Captures what is printed, and tells when some words have been.</summary>
internal sealed class HeardWriter : StringWriter
{
    private readonly Lock _gate = new();
    private readonly List<(string Words, TaskCompletionSource Said)> _awaited = [];

    /// <summary>Done once the words have been printed and flushed.</summary>
    public Task SaidAsync(string words)
    {
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
            _awaited.Add((words, said));
        Check();
        return said.Task;
    }

    public override void Write(string? value)
    {
        lock (_gate)
            base.Write(value);
    }

    public override void Flush()
    {
        base.Flush();
        Check();
    }

    private void Check()
    {
        lock (_gate)
        {
            string all = ToString();
            foreach ((string words, TaskCompletionSource said) in _awaited)
            {
                if (all.Contains(words, StringComparison.Ordinal))
                    said.TrySetResult();
            }
        }
    }
}
