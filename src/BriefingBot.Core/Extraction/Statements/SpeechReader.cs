using System.Collections.Immutable;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Reads the paragraphs of an article in order and writes down what is said in them.</summary>
internal sealed class SpeechReader
{
    private readonly ArticleText _text;
    private readonly NameMap _names;
    private readonly SpeechContext _context;
    private readonly StatementWriter _writer;
    private readonly QuotationReader _quotations;
    private readonly VerbReader _verbs;
    private readonly SourceReader _sources;
    private readonly PassiveReader _passives;
    private readonly RelayReader _relays;

    public SpeechReader(ArticleText text, NameMap names, List<Quotation> quotations)
    {
        (_text, _names) = (text, names);
        _context = new SpeechContext(text, names, quotations);
        _writer = new StatementWriter(_context);
        _sources = new SourceReader(_context, _writer);
        _quotations = new QuotationReader(_context, _writer);
        _verbs = new VerbReader(_context, _writer, _sources);
        _passives = new PassiveReader(_context, _writer);
        _relays = new RelayReader(_context, _writer, _sources);
    }

    public ImmutableArray<Statement> Statements => _writer.Statements;

    /// <summary>A heading parts what stands before it from what follows: no quotation goes on over it.</summary>
    public void Break() => _context.Forget();

    public void ReadParagraph(Section section)
    {
        int sentence = section.FirstSentence;
        while (sentence < section.EndSentence)
        {
            int first = _text.Sentences[sentence].First;
            int end = _text.Sentences[sentence].End;
            while (sentence + 1 < section.EndSentence && EndsInsideQuotation(end))
                end = _text.Sentences[++sentence].End;
            _context.Begin(first, end, section.Block.Paragraph);
            ReadSentence();
            _context.Finish();
            sentence++;
        }
    }

    /// <summary>A sentence goes on while a quotation is open, and while what follows a quotation is a mere "said X".</summary>
    private bool EndsInsideQuotation(int end) =>
        (_context.Quotations.At(end - 1) is { } last && last.End > end) ||
        (_context.Quotations.At(end - 1) is not null && end < _text.Tokens.Length && !_text.IsCapitalized(end) &&
            CueReader.At(_text, _names, end, _text.Tokens.Length) is { Kind: CueKind.Tail or CueKind.Clitic });

    private void ReadSentence()
    {
        int i = _context.First;
        while (i < _context.End)
        {
            if (_context.Quotations.At(i) is { } quotation)
                i = _quotations.Read(quotation);
            else if (_context.CueAt(i) is { } cue)
                i = Math.Max(i + 1, ReadCue(cue));
            else if (_context.HasSpeech && _context.ListenerAt(i) is { } outlet)
                i = RelayedBy(outlet, i);
            else if (i == _context.First && _context.ListenerAt(i) is { } listener)
                (_context.Via, i) = (listener.Name, i + 1);
            else
                i++;
        }

        if (!_context.HasSpeech)
            ReadDeed();
        else if (!_context.IsArgument)
            _context.Discourse.Note(_context.Said);
    }

    private int RelayedBy(Speaker outlet, int token)
    {
        _writer.Relay(outlet);
        return token + 1;
    }

    /// <returns>The token to go on with.</returns>
    private int ReadCue(Cue cue) => cue.Kind switch
    {
        CueKind.Verb => _verbs.Read(cue),
        CueKind.Tail or CueKind.Clitic => _sources.ReadTail(cue),
        CueKind.According or CueKind.AccordingClitic => _sources.ReadAccording(cue),
        CueKind.Passive or CueKind.PassiveClitic => _passives.Read(cue),
        _ => _relays.Read(cue),
    };

    /// <summary>A sentence without speech tells who acts: the one whom a pronoun or a bare quotation behind it means.</summary>
    private void ReadDeed()
    {
        Reference? reference = _context.Subjects.ReadActor(_context.First, _context.End);
        if (reference is { Kind: ReferenceKind.Office } office && IsAnyHolder(office))
            return;
        Speaker? actor = _context.Discourse.Resolve(reference);
        _context.Discourse.NoteActor(actor);
        if (reference is null && _context.Subjects.TurnsToAnother(_context.First, _context.End))
            _context.Discourse.ForgetPerson();
        if (reference is { Kind: ReferenceKind.Group } pair && _names.At(pair.First) is { } first && _names[first].Kind == NameKind.Person)
            _context.Discourse.ForgetPerson();
        if (actor is { Kind: SpeakerKind.Person } && OthersAct(actor))
            _context.Discourse.ForgetPerson();
        if (actor is { Kind: SpeakerKind.Person })
            _context.Say(actor, goesOn: IsOnlyPerson(actor));
    }

    /// <summary>"Pengunjung dapat berjumlah 7.000": a profession in small letters that nothing points with is not the one who was called so.</summary>
    private bool IsAnyHolder(Reference office) =>
        !_text.Language.HeadLast && office.End - office.First == 1 && office.First > _context.First && !_text.IsCapitalized(office.First);

    /// <summary>"Simon called, and then Ana called": behind a comma and a joining word somebody else does something.</summary>
    private bool OthersAct(Speaker actor)
    {
        for (int i = _context.First + 1; i + 3 < _context.End; i++)
        {
            bool joined = _text.Is(i, ',') && _text.Tokens[i + 1].Is(WordClass.SpeechJoiner) && _text.IsCapitalized(i + 2);
            if (joined && _text.Tokens[i + 2].Lexeme is null && !actor.Name.AsSpan().Contains(_text.Chars(i + 2), StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>A quotation that follows is the actor's only if nobody else is named beside him.</summary>
    private bool IsOnlyPerson(Speaker actor)
    {
        foreach (NameMention mention in _names.Between(_context.First, _context.End))
        {
            if (_names[mention].Kind == NameKind.Person && _names[mention].Canonical != actor.Name)
                return false;
        }

        return true;
    }
}
