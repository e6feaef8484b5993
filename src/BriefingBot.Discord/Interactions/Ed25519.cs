using System.Runtime.InteropServices;

namespace BriefingBot.Discord.Interactions;

/// <summary>
/// Verifies Ed25519 signatures (RFC 8032) with OpenSSL 3, which .NET has loaded for TLS already and has no API of its own for.
/// </summary>
internal static partial class Ed25519
{
    public const int KeyBytes = 32;
    public const int SignatureBytes = 64;

    private const string Crypto = "libcrypto.so.3";

    /// <summary>EVP_PKEY_ED25519 of openssl/evp.h.</summary>
    private const int KeyType = 1087;

    /// <summary>False where the machine has no OpenSSL 3.</summary>
    public static bool IsAvailable => NativeLibrary.TryLoad(Crypto, out _);

    /// <exception cref="DllNotFoundException">The machine has no OpenSSL 3.</exception>
    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> message)
    {
        if (publicKey.Length != KeyBytes || signature.Length != SignatureBytes)
            return false;

        nint key = NewPublicKey(KeyType, 0, publicKey, (nuint)publicKey.Length);
        nint context = key == 0 ? 0 : NewContext();
        try
        {
            return context != 0 &&
                BeginVerify(context, 0, 0, 0, key) == 1 &&
                Verify(context, signature, (nuint)signature.Length, message, (nuint)message.Length) == 1;
        }
        finally
        {
            FreeContext(context);
            FreeKey(key);
        }
    }

    [LibraryImport(Crypto, EntryPoint = "EVP_PKEY_new_raw_public_key")]
    private static partial nint NewPublicKey(int type, nint engine, ReadOnlySpan<byte> key, nuint length);

    [LibraryImport(Crypto, EntryPoint = "EVP_MD_CTX_new")]
    private static partial nint NewContext();

    [LibraryImport(Crypto, EntryPoint = "EVP_DigestVerifyInit")]
    private static partial int BeginVerify(nint context, nint keyContext, nint digest, nint engine, nint key);

    [LibraryImport(Crypto, EntryPoint = "EVP_DigestVerify")]
    private static partial int Verify(nint context, ReadOnlySpan<byte> signature, nuint signatureLength, ReadOnlySpan<byte> message, nuint messageLength);

    [LibraryImport(Crypto, EntryPoint = "EVP_MD_CTX_free")]
    private static partial void FreeContext(nint context);

    [LibraryImport(Crypto, EntryPoint = "EVP_PKEY_free")]
    private static partial void FreeKey(nint key);
}
