namespace BriefingBot.Fakes.Telegram;

/// <summary>Somebody who writes to the bot.</summary>
public sealed record FakeUser(long Id, string FirstName = "Wulan", string? LanguageCode = "id")
{
    internal JsonObject ToJson()
    {
        var user = new JsonObject { ["id"] = Id, ["is_bot"] = false, ["first_name"] = FirstName };
        if (LanguageCode is not null)
            user["language_code"] = LanguageCode;
        return user;
    }
}
