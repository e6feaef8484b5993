using Microsoft.AspNetCore.Routing;

namespace BriefingBot.Workers;

/// <summary>Something that is called from outside.</summary>
/// <param name="Map">Adds its paths.</param>
internal sealed record HttpEndpoint(Action<IEndpointRouteBuilder> Map);
