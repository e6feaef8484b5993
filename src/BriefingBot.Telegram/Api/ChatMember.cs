namespace BriefingBot.Telegram.Api;

/// <summary>Somebody's standing in a chat.</summary>
/// <param name="Status"><c>creator</c>, <c>administrator</c>, <c>member</c>, <c>restricted</c>, <c>left</c> or <c>kicked</c>.</param>
/// <param name="IsMember">Told of <c>restricted</c> alone.</param>
/// <param name="CanPostMessages">Told of administrators of channels alone.</param>
internal sealed record ChatMember(string Status, User? User = null, bool? IsMember = null, bool? CanPostMessages = null)
{
    public bool IsPresent => Status switch
    {
        "creator" or "administrator" or "member" => true,
        "restricted" => IsMember == true,
        _ => false,
    };

    public bool IsAdministrator => Status is "creator" or "administrator";
}
