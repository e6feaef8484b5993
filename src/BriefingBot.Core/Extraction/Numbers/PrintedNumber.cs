using System.Globalization;

namespace BriefingBot.Core.Extraction.Numbers;

/// <summary>Reads a number printed in digits, telling grouping from decimal signs by the groups, since outlets mix both customs.</summary>
public static class PrintedNumber
{
    private const int LongestNumber = 24;
    private const int GroupSize = 3;

    /// <summary>False for what is no number: a leading zero (<c>0812</c>), several points (<c>18.06.2024</c>), more digits than fit.</summary>
    /// <param name="decimalSign">The decimal sign of the text's language.</param>
    /// <param name="scaled">True before a word such as <c>juta</c> or <c>%</c>: one sign with three digits behind it then is a fraction if
    /// the language writes fractions so.</param>
    public static bool TryParse(ReadOnlySpan<char> digits, char decimalSign, bool scaled, out decimal value)
    {
        value = 0;
        if (digits.Length is 0 or > LongestNumber)
            return false;

        int last = digits.LastIndexOfAny('.', ',');
        if (last < 0)
            return !HasLeadingZero(digits) && TryJoin(digits, [], out value);

        ReadOnlySpan<char> whole = digits[..last];
        ReadOnlySpan<char> rest = digits[(last + 1)..];
        char sign = digits[last];
        int first = whole.IndexOfAny('.', ',');
        if (first < 0)
        {
            bool grouped = rest.Length == GroupSize && whole.Length <= GroupSize && digits[0] != '0' && !(scaled && sign == decimalSign);
            return grouped ? TryJoin(digits, [], out value) : !HasLeadingZero(whole) && TryJoin(whole, rest, out value);
        }

        char grouping = whole[first];
        if (!IsGrouped(whole, grouping))
            return false;
        if (sign == grouping)
            return rest.Length == GroupSize && TryJoin(digits, [], out value);
        return TryJoin(whole, rest, out value);
    }

    private static bool HasLeadingZero(ReadOnlySpan<char> whole) => whole.Length > 1 && whole[0] == '0';

    private static bool IsGrouped(ReadOnlySpan<char> whole, char grouping)
    {
        int start = 0;
        for (int sign = whole.IndexOf(grouping); sign >= 0; sign = whole[start..].IndexOf(grouping) is var next and >= 0 ? start + next : -1)
        {
            if (start == 0 ? sign is 0 or > GroupSize || whole[0] == '0' : sign - start != GroupSize)
                return false;
            start = sign + 1;
        }

        return whole.Length - start == GroupSize && whole[start..].IndexOfAny('.', ',') < 0;
    }

    /// <summary>The digits of the whole part without their grouping signs, and the fraction.</summary>
    private static bool TryJoin(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, out decimal value)
    {
        Span<char> plain = stackalloc char[LongestNumber + 1];
        int length = 0;
        foreach (char c in whole)
        {
            if (char.IsAsciiDigit(c))
                plain[length++] = c;
        }

        if (fraction.Length > 0)
        {
            plain[length++] = '.';
            fraction.CopyTo(plain[length..]);
            length += fraction.Length;
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }
}
