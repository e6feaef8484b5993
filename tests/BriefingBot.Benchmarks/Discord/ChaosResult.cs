namespace BriefingBot.Benchmarks.Discord;

/// <summary>What became of the interactions of a run in which the connection was cut again and again.</summary>
/// <param name="Sent">By users.</param>
/// <param name="Handled">Handed to the code that answers: those that reached the bot, each counted as often as it was handled.</param>
/// <param name="Answered">Those that Discord took an answer to.</param>
/// <param name="Doubled">Those that a second answer came to.</param>
/// <param name="Disturbances">Cuts, close codes and requests to come back.</param>
internal sealed record ChaosResult(int Sent, int Handled, int Answered, int Doubled, int Disturbances, int Resumes, int Sessions)
{
    /// <summary>Each that reached the bot was handled once and answered once.</summary>
    public bool IsClean => Handled == Answered && Answered == Sent && Doubled == 0;
}
