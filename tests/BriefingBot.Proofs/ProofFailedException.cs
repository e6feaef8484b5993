namespace BriefingBot.Proofs;

/// <summary>Something happened that must not.</summary>
internal sealed class ProofFailedException(string message) : Exception(message)
{
    public static void Unless(bool holds, string message)
    {
        if (!holds)
            throw new ProofFailedException(message);
    }
}
