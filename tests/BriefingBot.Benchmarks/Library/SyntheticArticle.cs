using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Benchmarks.Library;

/// <summary>Writes one article and notes where its facts stand.</summary>
internal sealed class SyntheticArticle
{
    private readonly SyntheticLibrary _library;
    private readonly Random _random;
    private readonly bool _english;
    private readonly DateOnly _day;
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<Passage> _passages = [];
    private readonly List<Statement> _statements = [];
    private readonly List<Figure> _figures = [];
    private readonly List<NewsEvent> _events = [];
    private readonly Dictionary<string, (NameKind Kind, string? Role, List<TextSpan> Mentions)> _names = [];
    private readonly (string Name, string Role, string Affiliation)[] _people;
    private readonly string _title;

    public SyntheticArticle(SyntheticLibrary library, Random random, bool english, DateOnly day)
    {
        (_library, _random, _english, _day) = (library, random, english, day);
        string[] roles = english ? SyntheticLibrary.RolesByEn : SyntheticLibrary.RolesById;
        _people =
        [
            .. Enumerable.Range(0, 3).Select(_ => library.RandomPerson(random)).Distinct()
                .Select(name => (name, roles[Math.Abs(StringHash(name)) % roles.Length], library.Organization(Math.Abs(StringHash(name)) % 97))),
        ];
        _title = Sentence(random.Next(5, 10)).TrimEnd('.');
        _text.Append(_title).Append("\n\n");
        _blocks.Add(new Block(BlockKind.Title, new TextSpan(0, _title.Length), 0));
    }

    /// <summary>Two passages or three: something said, a figure, now and then a meeting, and words around them.</summary>
    public void Paragraph(string goods)
    {
        int paragraph = _blocks.Count;
        int start = _text.Length;
        Say(paragraph);
        Passage(start, paragraph);
        int second = _text.Length;
        Count(goods, paragraph);
        if (_random.Next(4) == 0)
            Meet(paragraph);
        _text.Append(Sentence(_random.Next(8, 20)));
        Passage(second, paragraph);
        _blocks.Add(new Block(BlockKind.Paragraph, TextSpan.FromBounds(start, _text.Length), paragraph));
        _text.Append("\n\n");
    }

    public AnalyzedArticle ToArticle(ArticleId id, string file, string outlet)
    {
        string text = _text.ToString();
        var article = new Article
        {
            Id = id,
            File = file,
            Text = text,
            Reading = text,
            Blocks = [.. _blocks],
            Title = _title,
            Source = outlet,
            Published = new PublicationTime(new DateTimeOffset(_day, TimeOnly.MinValue, TimeSpan.Zero), false),
            Language = _english ? "en" : "id",
        };
        ImmutableArray<Name> names =
            [.. _names.Select(static name => new Name(name.Key, name.Value.Kind, [name.Key], [.. name.Value.Mentions], name.Value.Role))];
        return new AnalyzedArticle(article, new ArticleFacts([.. _passages], [.. _statements], [.. _figures], names), [.. _events]);
    }

    private void Say(int paragraph)
    {
        (string name, string role, string affiliation) = _people[_random.Next(_people.Length)];
        int start = _text.Length;
        TextSpan mention = Name(name, NameKind.Person, $"{role} {affiliation}");
        int cue = _text.Length + 1;
        _text.Append(_english ? " said " : " mengatakan ");
        var said = new TextSpan(_text.Length, 0);
        _text.Append(Sentence(_random.Next(10, 24)));
        said = TextSpan.FromBounds(said.Start, _text.Length - 1);
        _text.Append(' ');
        var speaker = new Speaker(name, name, mention, SpeakerKind.Person, role, affiliation);
        _statements.Add(new Statement(
            StatementKind.Indirect, said, speaker, null, TextSpan.FromBounds(cue, said.Start - 1), TextSpan.FromBounds(start, said.End), paragraph));
    }

    private void Count(string goods, int paragraph)
    {
        int start = _text.Length;
        _text.Append(Sentence(_random.Next(3, 8)).TrimEnd('.')).Append(' ');
        int value = _random.Next(2, 900) * (int)Math.Pow(10, _random.Next(4));
        var span = new TextSpan(_text.Length, 0);
        _text.Append(CultureInfo.InvariantCulture, $"{value} {goods}");
        span = TextSpan.FromBounds(span.Start, _text.Length);
        _text.Append(_english ? " in " : " di ");
        Name(_library.RandomPlace(_random), NameKind.Place, null);
        _text.Append(". ");
        _figures.Add(new Figure(
            span, value, null, goods, null, FigureModifier.Exact, null, TextSpan.FromBounds(start, _text.Length - 1), paragraph));
    }

    private void Meet(int paragraph)
    {
        int start = _text.Length;
        string place = _library.RandomPlace(_random);
        Name(_people[0].Name, NameKind.Person, null);
        _text.Append(_english ? " met " : " bertemu ");
        string other = _people[^1].Name;
        Name(other, NameKind.Person, null);
        _text.Append(_english ? " in " : " di ");
        Name(place, NameKind.Place, null);
        _text.Append(". ");
        DateOnly held = _day.AddDays(_random.Next(-10, 10));
        _events.Add(new NewsEvent(
            (EventKind)_random.Next(4), TextSpan.FromBounds(start, _text.Length - 1), [_people[0].Name, other], place,
            _random.Next(3) == 0 ? null : new EventDate(new TextSpan(start, 1), held.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            EventStatus.Held, paragraph));
    }

    private void Passage(int start, int paragraph) =>
        _passages.Add(new Passage(TextSpan.FromBounds(start, _text[^1] == ' ' ? _text.Length - 1 : _text.Length), paragraph));

    private TextSpan Name(string name, NameKind kind, string? role)
    {
        var span = new TextSpan(_text.Length, name.Length);
        _text.Append(name);
        if (!_names.TryGetValue(name, out (NameKind Kind, string? Role, List<TextSpan> Mentions) known))
            _names.Add(name, known = (kind, role, []));
        known.Mentions.Add(span);
        return span;
    }

    private string Sentence(int words)
    {
        string sentence = string.Join(' ', Enumerable.Range(0, words).Select(_ => _library.Word(_random, _english)));
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }

    private static int StringHash(string text)
    {
        int hash = 17;
        foreach (char c in text)
            hash = unchecked((hash * 31) + c);
        return hash == int.MinValue ? 0 : hash;
    }
}
