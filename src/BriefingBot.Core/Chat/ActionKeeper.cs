namespace BriefingBot.Core.Chat;

/// <summary>Gives the buttons of one answer their ids.</summary>
/// <param name="store">Remembers what they stand for.</param>
/// <param name="askerId">See <see cref="KeptAction"/>.</param>
public sealed class ActionKeeper(IActionStore store, string? askerId)
{
    /// <summary>The id that finds the action again when its button is pressed.</summary>
    public string Keep(AnswerAction action) => store.Keep(new KeptAction(action, askerId));
}
