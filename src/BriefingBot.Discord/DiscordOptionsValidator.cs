using Microsoft.Extensions.Options;

namespace BriefingBot.Discord;

[OptionsValidator]
public sealed partial class DiscordOptionsValidator : IValidateOptions<DiscordOptions>;
