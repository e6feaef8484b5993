using System.Runtime.InteropServices;

namespace BriefingBot.Tests.Discord.Interactions;

/// <summary>Signs as Discord does, with a key of its own. Only tests sign.</summary>
internal sealed class Ed25519Signer : IDisposable
{
    private const string Crypto = "libcrypto.so.3";
    private const int KeyType = 1087;

    private readonly nint _key;

    public Ed25519Signer(byte seed)
    {
        byte[] secret = [.. Enumerable.Repeat(seed, 32)];
        _key = NewPrivateKey(KeyType, 0, secret, (nuint)secret.Length);
        byte[] publicKey = new byte[32];
        nuint length = (nuint)publicKey.Length;
        if (_key == 0 || ReadPublicKey(_key, publicKey, ref length) != 1)
            throw new InvalidOperationException("OpenSSL makes no key.");
        PublicKey = Convert.ToHexStringLower(publicKey);
    }

    /// <summary>64 hexadecimal digits.</summary>
    public string PublicKey { get; }

    /// <summary>128 hexadecimal digits.</summary>
    public string Sign(byte[] message)
    {
        nint context = NewContext();
        byte[] signature = new byte[64];
        nuint length = (nuint)signature.Length;
        bool isSigned = BeginSign(context, 0, 0, 0, _key) == 1 && Sign(context, signature, ref length, message, (nuint)message.Length) == 1;
        FreeContext(context);
        return isSigned ? Convert.ToHexStringLower(signature) : throw new InvalidOperationException("OpenSSL does not sign.");
    }

    public void Dispose() => FreeKey(_key);

    [DllImport(Crypto, EntryPoint = "EVP_PKEY_new_raw_private_key")]
    private static extern nint NewPrivateKey(int type, nint engine, byte[] key, nuint length);

    [DllImport(Crypto, EntryPoint = "EVP_PKEY_get_raw_public_key")]
    private static extern int ReadPublicKey(nint key, byte[] publicKey, ref nuint length);

    [DllImport(Crypto, EntryPoint = "EVP_MD_CTX_new")]
    private static extern nint NewContext();

    [DllImport(Crypto, EntryPoint = "EVP_DigestSignInit")]
    private static extern int BeginSign(nint context, nint keyContext, nint digest, nint engine, nint key);

    [DllImport(Crypto, EntryPoint = "EVP_DigestSign")]
    private static extern int Sign(nint context, byte[] signature, ref nuint signatureLength, byte[] message, nuint messageLength);

    [DllImport(Crypto, EntryPoint = "EVP_MD_CTX_free")]
    private static extern void FreeContext(nint context);

    [DllImport(Crypto, EntryPoint = "EVP_PKEY_free")]
    private static extern void FreeKey(nint key);
}
