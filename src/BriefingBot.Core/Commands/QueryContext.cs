using BriefingBot.Core.Chat;
using BriefingBot.Core.Library;
using BriefingBot.Core.Localization;

namespace BriefingBot.Core.Commands;

/// <summary>What a command works with: checked options, one snapshot, and the language to answer in.</summary>
/// <param name="Invocation">What was asked, as it came.</param>
public sealed record QueryContext(
    CommandDefinition Command, CommandInvocation Invocation, BoundOptions Options, LibrarySnapshot Library, InterfaceTexts Texts)
{
    /// <summary>Counted from 1; null for everything on one page.</summary>
    public int? Page => Invocation.Page;

    /// <summary>The stories that the options source, since and until leave.</summary>
    public StoryFilter Filter { get; } = new(Options[CommonOptions.Source], Options.Since, Options.Until);
}
