namespace BriefingBot.Fakes.Telegram;

/// <summary>A call is refused, as the Bot API words it.</summary>
public sealed class CallErrorException(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    public int Code => code;

    public JsonObject ToJson()
    {
        var reply = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = Message };
        if (parameters is not null)
            reply["parameters"] = parameters.DeepClone();
        return reply;
    }
}
