using BriefingBot.Discord.Interactions;
using Xunit;

namespace BriefingBot.Tests.Discord.Interactions;

/// <summary>The first three vectors of RFC 8032, section 7.1.</summary>
public class Ed25519Tests
{
    public static TheoryData<string, string, string> Vectors => new()
    {
        {
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        },
        {
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        },
        {
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Verify_PublishedVector_IsTrue(string key, string message, string signature) =>
        Assert.True(Ed25519.Verify(Convert.FromHexString(key), Convert.FromHexString(signature), Convert.FromHexString(message)));

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Verify_AnyFlippedBit_IsFalse(string key, string message, string signature)
    {
        byte[] keyBytes = Convert.FromHexString(key), messageBytes = Convert.FromHexString(message), signatureBytes = Convert.FromHexString(signature);

        foreach (byte[] bytes in (byte[][])[keyBytes, messageBytes, signatureBytes])
        {
            for (int bit = 0; bit < bytes.Length * 8; bit++)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.False(Ed25519.Verify(keyBytes, signatureBytes, messageBytes));
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            }
        }

        Assert.True(Ed25519.Verify(keyBytes, signatureBytes, messageBytes));
    }

    [Theory]
    [InlineData(31, 64)]
    [InlineData(32, 63)]
    [InlineData(0, 0)]
    [InlineData(33, 65)]
    public void Verify_WrongLengths_IsFalse(int key, int signature) => Assert.False(Ed25519.Verify(new byte[key], new byte[signature], [1]));
}
