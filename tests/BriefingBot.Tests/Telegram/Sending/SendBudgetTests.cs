using BriefingBot.Telegram.Sending;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Telegram.Sending;

public class SendBudgetTests
{
    [Fact]
    public void WaitAsync_CrowdThatNobodyWaitsFor_LeavesRoomForAnswers()
    {
        SendLimits limits = SendLimits.Telegram;
        var budget = new SendBudget(limits, new ManualTimeProvider());
        Task Wait(long chat, bool isAnswer) => budget.WaitAsync(chat, isAnswer, TestContext.Current.CancellationToken);

        Task[] crowd = [.. Enumerable.Range(1, 100).Select(chat => Wait(chat, isAnswer: false))];
        Task[] answers = [.. Enumerable.Range(1_000, limits.Spare + 1).Select(chat => Wait(chat, isAnswer: true))];

        Assert.Equal(limits.PerSecond - limits.Spare, crowd.Count(static task => task.IsCompleted));
        Assert.Equal(limits.Spare, answers.Count(static task => task.IsCompleted));
    }

    [Fact]
    public void Pause_TheClockIsSetBack_EndsAllTheSame()
    {
        var clock = new ManualTimeProvider();
        var budget = new SendBudget(SendLimits.Telegram, clock);
        budget.Limited(1, TimeSpan.FromSeconds(30));

        clock.Set(clock.GetUtcNow().AddHours(-1));
        TimeSpan before = budget.Pause(1);
        clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(TimeSpan.FromSeconds(30), before);
        Assert.Equal(TimeSpan.Zero, budget.Pause(1));
    }
}
