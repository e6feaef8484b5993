using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Ingestion.Formats;

/// <summary>
/// Walks over the tokens of a page in one pass and writes its words, and nothing else, to where they stand in the text. Tokens
/// rather than a tree: they know their place in the text, and nesting costs nothing.
/// </summary>
internal sealed class HtmlPage
{
    /// <summary>Elements nested more deeply have no role.</summary>
    private const int DeepestElement = 256;

    private readonly string _text;
    private readonly char[] _reading;
    private readonly List<(string Name, HtmlRole Roles, (int Body, int Article, int Main) Scopes)> _open = [];
    private int _tooDeep;
    private int _scopes;
    private int _blockStart = -1;
    private int _blockEnd;
    private int _linked;
    private int _written;
    private int _breaks;

    public HtmlPage(string text)
    {
        _text = text;
        _reading = new char[text.Length];
        Array.Fill(_reading, ' ');
        Walk();
        Reading = new string(_reading);
    }

    /// <summary>As in <see cref="Article.Reading"/>.</summary>
    public string Reading { get; }

    public List<HtmlBlock> Blocks { get; } = [];

    public HtmlMetadata Metadata { get; } = new();

    private HtmlRole Roles => _open.Count == 0 ? HtmlRole.None : _open[^1].Roles;

    private string? Element => _open.Count == 0 ? null : _open[^1].Name;

    private void Walk()
    {
        using var source = new TextSource(_text);
        var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.ResolverExtended) { IsNotConsumingCharacterReferences = true };
        HtmlToken token = tokenizer.Get();
        while (token.Type != HtmlTokenType.EndOfFile)
        {
            HtmlToken current = token;
            if (current is HtmlTagToken { Type: HtmlTokenType.StartTag } start && HtmlElements.ContentOf(start.Name) is { } content && !start.IsSelfClosing)
                tokenizer.State = content;
            token = tokenizer.Get();
            Add(current, Math.Min(token.Position.Index, _text.Length));
        }

        EndBlock();
    }

    private void Add(HtmlToken token, int end)
    {
        switch (token)
        {
            case HtmlTagToken { Type: HtmlTokenType.StartTag } tag:
                Start(tag);
                break;
            case HtmlTagToken { Type: HtmlTokenType.EndTag } tag:
                End(tag.Name);
                break;
            case { Type: HtmlTokenType.Character }:
                AddText(token.Position.Index, end);
                break;
        }
    }

    private void Start(HtmlTagToken tag)
    {
        Metadata.Add(tag, isForeign: (Roles & HtmlRole.Foreign) != 0);
        if (tag.Name == "br" && ++_breaks > 1)
            EndBlock();
        if (HtmlElements.IsBlock(tag.Name))
        {
            EndBlock();
            // Their ends may be left out.
            if (Element is "p" or "head" || (Element == "li" && tag.Name == "li"))
                _open.RemoveAt(_open.Count - 1);
        }

        if (HtmlElements.IsVoid(tag.Name) || tag.IsSelfClosing)
            return;
        if (_open.Count >= DeepestElement)
        {
            _tooDeep++;
            return;
        }

        (int Body, int Article, int Main) scopes = _open.Count == 0 ? default : _open[^1].Scopes;
        HtmlRole role = HtmlElements.RoleOf(tag, isInArticle: scopes != default);
        if ((role & (HtmlRole.Body | HtmlRole.Article | HtmlRole.Main)) != 0)
        {
            int scope = ++_scopes;
            scopes = ((role & HtmlRole.Body) != 0 ? scope : scopes.Body,
                (role & HtmlRole.Article) != 0 ? scope : scopes.Article,
                (role & HtmlRole.Main) != 0 ? scope : scopes.Main);
        }

        _open.Add((tag.Name, Roles | role, scopes));
    }

    private void End(string name)
    {
        if (HtmlElements.IsBlock(name))
            EndBlock();
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }

        int index = _open.FindLastIndex(element => element.Name == name);
        if (index >= 0)
            _open.RemoveRange(index, _open.Count - index);
    }

    private void AddText(int start, int end)
    {
        if (Element is "title" or "script")
            Metadata.AddContent(Element, _text.AsSpan(start, end - start));
        if ((Roles & HtmlRole.Foreign) != 0 && (Roles & HtmlRole.Heading) == 0)
            return;

        for (int i = start; i < end;)
        {
            int length = CharacterReferences.Copy(_text.AsSpan(i, end - i), _reading.AsSpan(i), out int written);
            for (int k = i; k < i + written; k++)
            {
                if (char.IsWhiteSpace(_reading[k]))
                    continue;
                _breaks = 0;
                _blockStart = _blockStart < 0 ? k : _blockStart;
                _blockEnd = k + 1;
                _written++;
                _linked += (Roles & HtmlRole.Link) != 0 ? 1 : 0;
            }

            i += length;
        }
    }

    private void EndBlock()
    {
        if (_blockStart >= 0)
        {
            bool isLink = _linked * 10 >= _written * 9 && (Roles & HtmlRole.Heading) == 0;
            BlockKind? kind = (Roles & HtmlRole.Heading) != 0 ? BlockKind.Heading
                : (Roles & HtmlRole.Caption) != 0 ? BlockKind.Caption
                : isLink ? BlockKind.Furniture : null;
            bool isHeadline = (Roles & HtmlRole.Heading) != 0 && _open.Exists(element => element.Name == "h1");
            Blocks.Add(new HtmlBlock(TextSpan.FromBounds(_blockStart, _blockEnd), kind, Roles, _open.Count == 0 ? default : _open[^1].Scopes, isHeadline));
        }

        (_blockStart, _linked, _written, _breaks) = (-1, 0, 0, 0);
    }
}
