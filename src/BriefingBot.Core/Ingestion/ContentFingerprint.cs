using System.Buffers.Binary;
using System.Numerics;
using BriefingBot.Core.Articles;

namespace BriefingBot.Core.Ingestion;

/// <summary>
/// Tells copies of one text from other texts, however they differ in headline, dateline, page furniture or a few edits: a sketch
/// of the runs of four words in an article's paragraphs. One-permutation min-hashing (Li, Owen, Zhang 2012) with empty bins filled
/// from their neighbours (Shrivastava, Li 2014).
/// </summary>
public sealed class ContentFingerprint
{
    /// <summary>How many bytes a sketch takes where it is kept.</summary>
    internal const int BinBytes = Bins * sizeof(uint);

    private const int Bins = 128;
    private const int RunLength = 4;

    /// <summary>Two bins a key and so many keys: texts that share half of their runs share a key with a probability of 99 %.</summary>
    internal const int KeyCount = 16;

    /// <summary>Share of the runs of both together, from where on two texts are copies.</summary>
    private const double CopyOverlap = 0.5;

    /// <summary>Share of the shorter text's runs, from where on it is a shortened copy of the longer one.</summary>
    private const double ShortenedOverlap = 0.8;

    /// <summary>Texts of fewer runs are copies only if all their words are the same.</summary>
    private const int FewRuns = 24;

    private readonly uint[] _bins;
    private readonly int _runs;
    private readonly ulong[] _keys;

    private ContentFingerprint(uint[] bins, int runs)
    {
        (_bins, _runs) = (bins, runs);
        _keys = new ulong[runs == 0 ? 0 : KeyCount];
        for (int i = 0; i < _keys.Length; i++)
            _keys[i] = KeyAt(i);
    }

    /// <summary>
    /// Look up earlier articles by these: a copy shares at least one of them, nearly always, and another text hardly ever. Empty
    /// for articles without words.
    /// </summary>
    public ReadOnlySpan<ulong> Keys => _keys;

    /// <summary>What <see cref="Write"/> wrote.</summary>
    /// <param name="bins">In little-endian order.</param>
    internal static ContentFingerprint Read(int runs, ReadOnlySpan<byte> bins)
    {
        uint[] read = new uint[Bins];
        for (int i = 0; i < Bins; i++)
            read[i] = BinaryPrimitives.ReadUInt32LittleEndian(bins[(i * sizeof(uint))..]);
        return new ContentFingerprint(read, runs);
    }

    /// <summary>The runs, then <see cref="BinBytes"/> bytes.</summary>
    internal void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(_runs);
        foreach (uint bin in _bins)
            writer.Write(bin);
    }

    public static ContentFingerprint Of(Article article)
    {
        uint[] bins = new uint[Bins];
        Array.Fill(bins, uint.MaxValue);
        int runs = 0, words = 0;
        Span<ulong> recent = stackalloc ulong[RunLength];
        foreach (Block block in article.Blocks)
        {
            if (block.Kind != BlockKind.Paragraph)
                continue;

            var reader = new WordReader(block.Span.Of(article.Reading));
            while (reader.TryRead(out ulong word))
            {
                recent[words++ % RunLength] = word;
                if (words < RunLength)
                    continue;
                ulong run = 0;
                for (int i = 0; i < RunLength; i++)
                    run = Mix(run ^ recent[(words + i) % RunLength]);
                int bin = (int)(run >> 57);
                bins[bin] = Math.Min(bins[bin], (uint)run);
                runs++;
            }
        }

        FillEmptyBins(bins, runs);
        return new ContentFingerprint(bins, runs);
    }

    /// <summary>True if both are one text: the same, edited in few places, or one shortened to a part of the other.</summary>
    public bool IsCopyOf(ContentFingerprint other)
    {
        if (_runs == 0 || other._runs == 0)
            return false;

        int equal = 0;
        for (int i = 0; i < Bins; i++)
            equal += _bins[i] == other._bins[i] ? 1 : 0;
        if (Math.Min(_runs, other._runs) < FewRuns)
            return equal == Bins && _runs == other._runs;

        double overlap = (double)equal / Bins;
        double shared = overlap / (1 + overlap) * (_runs + other._runs);
        return overlap >= CopyOverlap || shared >= ShortenedOverlap * Math.Min(_runs, other._runs);
    }

    private ulong KeyAt(int index)
    {
        // Bins far apart: neighbours may have been filled from one another.
        int first = index * (Bins / 2 / KeyCount);
        return Mix(((ulong)_bins[first] << 32 | _bins[first + (Bins / 2)]) + (ulong)index);
    }

    private static void FillEmptyBins(uint[] bins, int runs)
    {
        if (runs == 0)
            return;

        Span<uint> found = stackalloc uint[Bins];
        bins.CopyTo(found);
        for (int i = 0; i < Bins; i++)
        {
            for (int distance = 1; bins[i] == uint.MaxValue; distance++)
            {
                uint neighbour = found[(i + distance) % Bins];
                if (neighbour != uint.MaxValue)
                    bins[i] = (uint)Mix(neighbour + ((ulong)distance << 32));
            }
        }
    }

    /// <summary>The finalizer of SplitMix64.</summary>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>The hashes of a text's words: letters and digits, without case.</summary>
    private ref struct WordReader(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _position;

        public bool TryRead(out ulong word)
        {
            word = 0;
            while (_position < _text.Length && !char.IsLetterOrDigit(_text[_position]))
                _position++;
            int start = _position;
            for (; _position < _text.Length && char.IsLetterOrDigit(_text[_position]); _position++)
                word = (BitOperations.RotateLeft(word, 5) ^ char.ToLowerInvariant(_text[_position])) * 0x9E3779B97F4A7C15;
            return _position > start;
        }
    }
}
