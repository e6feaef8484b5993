namespace BriefingBot.Telegram.Api;

/// <summary>How a call ended: a value, or why there is none.</summary>
/// <param name="Failure">Null where the call succeeded.</param>
internal readonly record struct ApiResult<T>(T? Value, ApiFailure? Failure)
{
    public static implicit operator ApiResult<T>(T value) => new(value, null);

    public static implicit operator ApiResult<T>(ApiFailure failure) => new(default, failure);
}
