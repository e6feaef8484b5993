using System.Text.Json.Nodes;

namespace BriefingBot.FakeDiscord;

/// <summary>What a client asked of the API.</summary>
/// <param name="Path">After the version, without a slash at its start.</param>
/// <param name="Body">Null for none.</param>
/// <param name="Files">The names of uploaded files.</param>
/// <param name="Authorization">The header; null for none.</param>
public sealed record RecordedRequest(string Method, string Path, JsonNode? Body, IReadOnlyList<string> Files, string? Authorization)
{
    /// <summary>The bytes of uploaded files by name.</summary>
    public IReadOnlyDictionary<string, byte[]> Uploads { get; init; } = new Dictionary<string, byte[]>(StringComparer.Ordinal);
}
