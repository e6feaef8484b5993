using BriefingBot.Core.Library;
using BriefingBot.Core.Localization;

namespace BriefingBot.Core.Commands;

/// <summary>What a command works with: checked options, one snapshot, and the language to answer in.</summary>
/// <param name="Page">Counted from 1; null for everything on one page.</param>
public sealed record QueryContext(CommandDefinition Command, BoundOptions Options, LibrarySnapshot Library, InterfaceTexts Texts, int? Page)
{
    /// <summary>The stories that the options source, since and until leave.</summary>
    public StoryFilter Filter { get; } = new(Options[CommonOptions.Source], Options.Since, Options.Until);
}
