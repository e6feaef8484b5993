using Microsoft.Extensions.Options;

namespace BriefingBot.Telegram;

[OptionsValidator]
public sealed partial class TelegramOptionsValidator : IValidateOptions<TelegramOptions>;
