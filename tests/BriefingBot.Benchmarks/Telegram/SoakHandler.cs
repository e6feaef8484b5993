using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;

namespace BriefingBot.Benchmarks.Telegram;

/// <summary>Answers a number with the number, and fails at one in twenty.</summary>
/// <param name="handled">Called with chat, number and whether it is about to fail.</param>
internal sealed class SoakHandler(int chats, Random random, Action<int, int, bool> handled) : IChatHandler
{
    private readonly Lock _gate = new();
    private readonly int[] _last = new int[chats];

    public int Handled { get; private set; }

    public int NotInOrder { get; private set; }

    public long LibraryVersion => 1;

    public async ValueTask<Answer> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        int chat = int.Parse(request.Channel.Channel, CultureInfo.InvariantCulture) - 1;
        int number = int.Parse(request.Invocation.Text, CultureInfo.InvariantCulture);
        bool isFailing;
        lock (_gate)
        {
            Handled++;
            if (++_last[chat] != number)
                NotInOrder++;
            isFailing = random.Next(20) == 0;
        }

        await Task.Yield();
        handled(chat, number, isFailing);
        if (isFailing)
            throw new InvalidOperationException("A handler that fails at random.");
        return new Answer { Command = "search", Locale = "id", Title = string.Create(CultureInfo.InvariantCulture, $"Nomor:{number}") };
    }

    public ImmutableArray<Suggestion> Suggest(ChannelRef channel, OptionDefinition definition, string typed, string locale, int most) => [];

    public ValueTask ForgetAsync(ChannelRef channel, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask MoveAsync(ChannelRef former, ChannelRef current, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
