using BriefingBot.Core.Chat;

namespace BriefingBot.Core.Commands;

/// <summary>Builds invocations.</summary>
internal static class InvocationOptions
{
    public static CommandInvocation With(this CommandInvocation invocation, OptionDefinition option, string value) =>
        invocation with { Options = invocation.Options.SetItem(option.Name, value) };
}
