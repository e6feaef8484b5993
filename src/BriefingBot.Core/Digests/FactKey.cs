using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Core.Digests;

/// <summary>
/// What a finding is known by across restarts, copies and editions: its words, not its place. The same sentence carried by another
/// outlet has the same key, an edited one another.
/// </summary>
public readonly record struct FactKey(long Value)
{
    /// <param name="kind">Tells findings of different kinds in the same words apart.</param>
    /// <param name="words">White space and case do not matter.</param>
    public static FactKey Of(char kind, params ReadOnlySpan<string> words)
    {
        var text = new StringBuilder().Append(kind);
        foreach (string part in words)
        {
            text.Append('\n');
            foreach (char c in part)
            {
                if (!char.IsWhiteSpace(c))
                    text.Append(char.ToLowerInvariant(c));
            }
        }

        return new FactKey(BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))));
    }

    /// <summary>16 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x16", CultureInfo.InvariantCulture);
}
