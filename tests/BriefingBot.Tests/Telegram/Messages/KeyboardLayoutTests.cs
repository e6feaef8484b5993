using System.Collections.Immutable;
using System.Text;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Telegram.Api;
using BriefingBot.Telegram.Messages;
using BriefingBot.Tests.Core.Commands;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Telegram.Messages;

public class KeyboardLayoutTests
{
    private readonly CountingActions _store = new();

    [Fact]
    public void Of_EveryKindOfAction_StandsInItsRows()
    {
        string[][] rows = Rows(
            (ActionKind.PreviousPage, "◀"), (ActionKind.NextPage, "▶"), (ActionKind.Choice, "Anton Mirov, menteri"), (ActionKind.Choice, "Elena Mirov"),
            (ActionKind.Context, "[1] ¶1"), (ActionKind.Context, "[1] ¶2"), (ActionKind.Context, "[2] ¶1"), (ActionKind.Context, "[3]"), (ActionKind.Context, "[4] ¶9"),
            (ActionKind.Sources, "Sumber"));

        Assert.Equal(
            [["◀ 2/5", "4/5 ▶"], ["Anton Mirov, menteri"], ["Elena Mirov"], ["[1] ¶1", "[1] ¶2", "[2] ¶1", "[3]"], ["[4] ¶9"], ["Sumber"]], rows);
        Assert.Equal(10, _store.Kept.Count);
    }

    [Fact]
    public void Of_TheFirstPage_OffersOnlyTheNext() => Assert.Equal([["4/5 ▶"]], Rows((ActionKind.NextPage, "▶")));

    [Fact]
    public void Of_NoActions_IsNoKeyboard() => Assert.Null(KeyboardLayout.Of(Examples.Quoting(), new ActionKeeper(_store, null)));

    [Fact]
    public void Of_MoreThanFits_LeavesOutContextsAndKeepsNoneOfThem()
    {
        string[][] rows = Rows([.. Enumerable.Range(1, 300).Select(static number => (ActionKind.Context, $"[{number}]")), (ActionKind.Sources, "Sumber")]);

        Assert.Equal(100, rows.Sum(static row => row.Length));
        Assert.Equal(["Sumber"], rows[^1]);
        Assert.Equal(100, _store.Kept.Count);
    }

    [Fact]
    public void Of_SeveralFindingsInAParagraph_HasOneButtonForIt() =>
        Assert.Equal([["[1] ¶2", "[1] ¶3"]], Rows((ActionKind.Context, "[1] ¶2"), (ActionKind.Context, "[1] ¶2"), (ActionKind.Context, "[1] ¶3")));

    [Fact]
    public void Of_AButton_BringsBackTheActionItShows()
    {
        Rows((ActionKind.Run, "/figures"));

        Assert.Equal("/figures", _store.Find("1")!.Action.Label);
        Assert.Equal("asker", _store.Find("1")!.AskerId);
    }

    [Fact]
    public void Of_HostileAnswers_KeepsTelegramsLimits() => Prop.ForAll<int>(static seed =>
    {
        var store = new MemoryActionStore(TimeProvider.System, 1_000, TimeSpan.FromDays(1));
        InlineKeyboardMarkup? keyboard = KeyboardLayout.Of(new HostileAnswers(seed).Next(), new ActionKeeper(store, null));

        ImmutableArray<ImmutableArray<InlineKeyboardButton>> rows = keyboard?.InlineKeyboard ?? [];
        return rows.Sum(static row => row.Length) <= 100 && rows.All(static row => row.Length is > 0 and <= 8 && row.All(static button =>
            button.Text.Length is > 0 and <= 64 && Encoding.UTF8.GetByteCount(button.CallbackData!) is > 0 and <= 64 &&
            !button.Text.AsSpan().ContainsAny("\r\n\0")));
    }).QuickCheckThrowOnFailure();

    private string[][] Rows(params (ActionKind Kind, string Label)[] actions)
    {
        Answer answer = Examples.Quoting() with
        {
            Page = 3,
            PageCount = 5,
            Actions = [.. actions.Select(static action => new AnswerAction(action.Kind, action.Label, Bot.Parse("/who")))],
        };
        return [.. KeyboardLayout.Of(answer, new ActionKeeper(_store, "asker"))!.InlineKeyboard.Select(static row => row.Select(static button => button.Text).ToArray())];
    }
}
