using Microsoft.Extensions.Options;

namespace BriefingBot.Configuration;

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
