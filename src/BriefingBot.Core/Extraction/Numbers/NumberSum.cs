namespace BriefingBot.Core.Extraction.Numbers;

/// <summary>
/// Adds up number words as they come: ones and tens gather to hundreds, and those to each power of a thousand, which must
/// fall: a word that does not fit begins another number.
/// </summary>
internal struct NumberSum()
{
    private const decimal Half = 0.5m;

    private decimal _total;
    private decimal _hundreds;
    private decimal? _ones;
    private decimal _power = decimal.MaxValue;

    public readonly decimal Value => _total + _hundreds + (_ones ?? 0);

    /// <summary>The power of a thousand that the number ends with, else 1.</summary>
    public readonly decimal Scale => _total > 0 && _hundreds == 0 && _ones is null ? _power : 1;

    /// <summary>True behind a hundred or a power of a thousand.</summary>
    public readonly bool IsRound => _ones is null && (_hundreds > 0 || _total > 0);

    /// <summary>True behind ones, to which a half may be added.</summary>
    public readonly bool HasOnes => _ones is >= 1;

    /// <summary>Takes a number word; false if it does not fit behind the ones before it.</summary>
    public bool Add(decimal word)
    {
        switch (word)
        {
            case >= 1_000 when _ones is null && _hundreds == 0 && word < _power:
                (_total, _power) = (_total + word, word);
                return true;
            case 100 when _ones is null && _hundreds == 0:
                _hundreds = word;
                return true;
            case Half when _ones is >= 1 and < 100 && decimal.IsInteger(_ones.Value):
                _ones += word;
                return true;
            case < 100 when _ones is null || (_ones >= 20 && _ones % 10 == 0 && word is >= 1 and < 10):
                _ones = (_ones ?? 0) + word;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Takes a scale word; false if it has nothing to multiply.</summary>
    /// <param name="isAdded">True for a word that adds to ones, as <c>belas</c> does.</param>
    public bool Multiply(decimal scale, bool isAdded)
    {
        if (isAdded)
        {
            bool fits = _ones is >= 1 and <= 9;
            _ones += fits ? scale : 0;
            return fits;
        }

        if (scale < 1_000)
        {
            if (_ones is null or >= 100 || (_hundreds > 0 && scale >= 100))
                return false;
            if (scale < 100)
                _ones *= scale;
            else
                (_hundreds, _ones) = (_ones.Value * scale, null);
            return true;
        }

        decimal factor = _hundreds + (_ones ?? 0);
        if (factor == 0 || scale >= _power)
            return false;
        (_total, _hundreds, _ones, _power) = (_total + (factor * scale), 0, null, scale);
        return true;
    }
}
