using Microsoft.Extensions.Options;

namespace BriefingBot.Configuration;

[OptionsValidator]
internal sealed partial class LibraryOptionsValidator : IValidateOptions<LibraryOptions>;
