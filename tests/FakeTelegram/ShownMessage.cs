namespace BriefingBot.Fakes.Telegram;

/// <summary>A message as the readers of a chat see it.</summary>
/// <param name="Text">Without markup.</param>
/// <param name="IsEdit">It took the place of another one under the same id.</param>
/// <param name="Call">What made it appear.</param>
public sealed record ShownMessage(long Chat, long Id, string Text, IReadOnlyList<ShownButton> Buttons, bool IsEdit, RecordedCall Call);
