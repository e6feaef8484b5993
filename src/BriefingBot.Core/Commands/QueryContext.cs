using BriefingBot.Core.Chat;
using BriefingBot.Core.Library;
using BriefingBot.Core.Localization;

namespace BriefingBot.Core.Commands;

/// <summary>What a command works with: checked options, one snapshot, and the language to answer in.</summary>
/// <param name="Invocation">What was asked, as it came.</param>
public sealed record QueryContext(
    CommandDefinition Command, CommandInvocation Invocation, BoundOptions Options, LibrarySnapshot Library, InterfaceTexts Texts)
{
    /// <summary>Over a hundred pages. Counting every match of frequent words, and sorting so many, would take most of an answer's time.</summary>
    private const int MostPaged = 1_000;

    /// <summary>Counted from 1; null for everything on one page.</summary>
    public int? Page => Invocation.Page;

    /// <summary>More than this is not counted: nobody pages so far. Whoever asks for everything on one page gets everything.</summary>
    public int MostCounted => Page is null || Invocation.CountsAll ? int.MaxValue : MostPaged;

    /// <summary>The stories that the options source, language, since and until leave.</summary>
    public StoryFilter Filter { get; } = new(
        Options[CommonOptions.Source], Command.Options.Contains(CommonOptions.WrittenIn) ? Options[CommonOptions.WrittenIn] : null, Options.Since, Options.Until);
}
