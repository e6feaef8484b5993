using BriefingBot.Core.Articles;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Ingestion.Layout;

/// <summary>The names of a dateline: which is the outlet, which the place.</summary>
/// <param name="IsWeak">True if nothing but capital initials speaks for a dateline.</param>
internal readonly record struct DatelineNames(string? Outlet, bool HasPlace, bool IsWeak, PublicationTime? Published)
{
    private const int MostWords = 5;

    private enum Shape
    {
        None,

        /// <summary><c>Jakarta</c>, <c>South Korea</c></summary>
        Mixed,

        /// <summary><c>ABC Indonesia</c></summary>
        Acronym,

        /// <summary><c>JAKARTA</c></summary>
        Capitals,

        /// <summary><c>D.C.</c>, <c>RI</c>: says where, never who.</summary>
        Region,

        /// <summary><c>Outlet.co.id</c></summary>
        Domain,

        /// <summary><c>Senin (2/12/2024)</c></summary>
        Date,
    }

    /// <summary>Null if this is no head of a dateline.</summary>
    public static DatelineNames? Read(ReadOnlySpan<char> head, Dateline.Separator separator)
    {
        head = head.Trim();
        string? bracketed = TakeBracketed(ref head);
        if (head.IsEmpty)
            return bracketed is null ? null : new DatelineNames(bracketed, HasPlace: false, IsWeak: false, null);

        Span<Range> parts = stackalloc Range[5];
        int count = head.Split(parts, ',', StringSplitOptions.TrimEntries);
        if (count > 4)
            return null;

        Span<Shape> shapes = stackalloc Shape[4];
        PublicationTime? published = null;
        int names = 0, domain = -1;
        for (int i = 0; i < count; i++)
        {
            Shape shape = ShapeOf(head[parts[i]], ref published);
            if (shape == Shape.None)
                return null;
            if (shape == Shape.Domain)
                domain = names;
            if (shape == Shape.Date)
                continue;
            (shapes[names], parts[names]) = (shape, parts[i]);
            names++;
        }

        string? outlet = bracketed;
        if (outlet is null && domain >= 0)
            outlet = head[parts[domain]].ToString();
        else if (outlet is null && OutletOf(shapes[..names], separator.IsColon) is >= 0 and int index && !IsListedPlace(head[parts[index]]))
            outlet = head[parts[index]].ToString();
        bool isPlace = names == 1 && outlet is null && !separator.IsColon && (shapes[0] == Shape.Capitals || (shapes[0] == Shape.Mixed && WordsIn(head[parts[0]]) <= 2));
        bool isRegion = names == 2 && outlet is null && !separator.IsColon && shapes[0] == Shape.Capitals;
        if (names == 0 || (outlet is null && !isPlace && !isRegion))
            return null;
        return new DatelineNames(outlet, HasPlace: names > (domain >= 0 ? 1 : 0), IsWeak: shapes[0] == Shape.Mixed, published);
    }

    /// <summary><c>Outlet.com</c>, <c>radar.outlet.co.id</c></summary>
    public static bool IsDomain(ReadOnlySpan<char> word)
    {
        int dot = word.LastIndexOf('.');
        if (dot < 2 || word.Length - dot is < 3 or > 6 || word.Length > 40)
            return false;
        foreach (char c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-'))
                return false;
        }

        return !word[dot..].ContainsAnyInRange('0', '9') && word[..dot].ContainsAnyInRange('A', 'z');
    }

    /// <summary>One to three words with capital initials.</summary>
    public static bool IsPlace(ReadOnlySpan<char> words)
    {
        PublicationTime? published = null;
        return ShapeOf(words.Trim(), ref published) is Shape.Mixed or Shape.Capitals && WordsIn(words.Trim()) <= 3;
    }

    public static bool IsCapitals(ReadOnlySpan<char> words)
    {
        PublicationTime? published = null;
        return ShapeOf(words, ref published) == Shape.Capitals;
    }

    /// <summary>The index of the name that is the outlet, where two names stand; -1 where the shape does not tell.</summary>
    private static int OutletOf(ReadOnlySpan<Shape> shapes, bool isColon) => shapes switch
    {
        [Shape.Capitals, Shape.Capitals] => 1,
        [Shape.Mixed or Shape.Capitals, Shape.Acronym] => 1,
        [Shape.Mixed, Shape.Capitals] => 1,
        [Shape.Capitals or Shape.Acronym, Shape.Mixed] when isColon => 0,
        _ => -1,
    };

    /// <summary>A region behind its town, as in <c>KOTA, PROVINSI —</c>, is no outlet.</summary>
    private static bool IsListedPlace(ReadOnlySpan<char> name)
    {
        var words = new PageWords(name.ToString(), new TextSpan(0, name.Length));
        return words.Match(0, WordClass.Place, out int end) is not null && end == words.Count;
    }

    /// <summary>Takes <c>(Outlet)</c> from the end of the head; a date in brackets stays.</summary>
    private static string? TakeBracketed(ref ReadOnlySpan<char> head)
    {
        int open = head.IndexOf('(');
        if (open < 0 || head.IsEmpty || head[^1] != ')')
            return null;

        ReadOnlySpan<char> inner = head[(open + 1)..^1].Trim();
        if (inner.Length is < 3 or > 40 || inner.ContainsAny("(),/") || WordsIn(inner) > MostWords || !inner.ContainsAnyInRange('A', 'z'))
            return null;
        head = head[..open].TrimEnd();
        return inner.ToString();
    }

    private static Shape ShapeOf(ReadOnlySpan<char> name, ref PublicationTime? published)
    {
        if (IsDomain(name))
            return Shape.Domain;
        if (name.Length is < 2 or > 60)
            return Shape.None;
        if (name.ContainsAnyInRange('0', '9'))
            return IsDate(name.ToString(), ref published) ? Shape.Date : Shape.None;

        int letters = 0, capitals = 0, firstCapitals = 0, words = 0;
        foreach (Range range in name.Split(' '))
        {
            ReadOnlySpan<char> word = name[range];
            if (word.IsEmpty || !char.IsUpper(word[0]))
                return Shape.None;
            words++;
            foreach (char c in word)
            {
                if (!char.IsLetter(c) && c is not ('.' or '-' or '\'' or '’'))
                    return Shape.None;
                letters += char.IsLetter(c) ? 1 : 0;
                capitals += char.IsUpper(c) ? 1 : 0;
            }

            firstCapitals = words == 1 && capitals == letters ? capitals : firstCapitals;
        }

        if (words > MostWords)
            return Shape.None;
        if (capitals == letters)
            return letters <= 2 || name.Contains('.') ? Shape.Region : letters == 3 && words == 1 ? Shape.Acronym : Shape.Capitals;
        return firstCapitals >= 3 ? Shape.Acronym : Shape.Mixed;
    }

    /// <summary>A date; one without its year counts too, but tells no day of publication.</summary>
    private static bool IsDate(string part, ref PublicationTime? published)
    {
        var words = new PageWords(part, new TextSpan(0, part.Length));
        if (PublicationTimes.Find(words, out int others) is { } found)
        {
            published = found;
            return others == 0;
        }

        for (int i = 0; i < words.Count; i++)
        {
            if (words.Match(i, WordClass.Month | WordClass.Weekday, out _) is not null)
                return words.Count <= 4;
        }

        return false;
    }

    private static int WordsIn(ReadOnlySpan<char> name) => name.Count(' ') + 1;
}
