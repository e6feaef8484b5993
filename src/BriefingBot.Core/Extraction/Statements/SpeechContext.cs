using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>What all who read speech share: the article, the sentence being read, and what has been found in it so far.</summary>
internal sealed class SpeechContext
{
    /// <summary>How many tokens a look back or ahead inside one sentence may take: what makes hostile text cost no more than honest text.</summary>
    public const int Reach = 80;

    /// <summary>How many tokens before the relative clause may say that there are people, and who.</summary>
    private const int LongestExistential = 6;

    private static readonly WordClass SettingWords =
        WordClass.Setting | WordClass.Weekday | WordClass.Month | WordClass.CalendarName | WordClass.DayPart | WordClass.TimeZone | WordClass.RelativeDate;

    public SpeechContext(ArticleText text, NameMap names, List<Quotation> quotations)
    {
        (Text, Names) = (text, names);
        Quotations = new QuotationIndex(text, quotations);
        Phrases = new PhraseReader(text, names);
        Subjects = new SubjectReader(text, names, Phrases);
        Discourse = new Discourse(text, names);
        Clauses = new ClauseForm(text, Quotations);
        Standing = new CueStanding(text, names);
        ContentStart = new ContentStart(text, names, Quotations, Clauses);
        ContentEnd = new ContentEnd(text, names, Quotations, Phrases, Clauses, Subjects);
    }

    public ArticleText Text { get; }

    public NameMap Names { get; }

    public QuotationIndex Quotations { get; }

    public PhraseReader Phrases { get; }

    public SubjectReader Subjects { get; }

    public Discourse Discourse { get; }

    public ContentStart ContentStart { get; }

    public ClauseForm Clauses { get; }

    public CueStanding Standing { get; }

    public ContentEnd ContentEnd { get; }

    /// <summary>The first token of the sentence being read.</summary>
    public int First { get; private set; }

    /// <summary>Behind the last token of the sentence being read.</summary>
    public int End { get; private set; }

    public int Paragraph { get; private set; }

    /// <summary>Who spoke last in the sentence; null also where that is open.</summary>
    public Speaker? Said { get; private set; }

    public bool HasSpeech { get; private set; }

    /// <summary>Behind the last token that belongs to a statement of this sentence.</summary>
    public int Written { get; set; }

    /// <summary>The outlet that the rest of the sentence is taken from.</summary>
    public string? Via { get; set; }

    /// <summary>Whom the outlet that speaks in the rest of the sentence cites.</summary>
    public Speaker? Cited { get; set; }

    /// <summary>What the last sentence ended with: a quotation that stands alone goes on with it.</summary>
    public PreviousSentence Previous { get; private set; }

    public void Begin(int first, int end, int paragraph) =>
        (First, End, Paragraph, Said, HasSpeech, Written, Via, Cited) = (first, end, paragraph, null, false, first, null, null);

    /// <summary>
    /// Behind speech, "apalagi, X mengatakan …" is one more reason of whoever spoke before: pronouns still mean the one who argues.
    /// </summary>
    public bool IsArgument => Previous.WasSpeech && Previous.End == First && Text.Tokens[First].Lexeme?.ValueIn(WordClass.CommonWord) == "argument";

    public void Finish() => Previous = new PreviousSentence(Said, HasSpeech, First, End);

    /// <summary>Nothing goes on with what stands before: a heading parts the two.</summary>
    public void Forget() => Previous = Previous with { Speaker = null, WasSpeech = false };

    /// <param name="goesOn">False where what follows may not go on with this speech.</param>
    public void Say(Speaker? speaker, bool goesOn = true) => (Said, HasSpeech) = (speaker, goesOn);

    /// <summary>The cue at a token of this sentence, or null.</summary>
    public Cue? CueAt(int token) => CueReader.At(Text, Names, token, End);

    /// <summary>Who is named beside a cue, before it or behind it, and the token behind cue and speaker.</summary>
    public (Reference? Reference, int Next) SpeakerOf(Cue cue, int leftBound)
    {
        if (cue.Kind is CueKind.Clitic or CueKind.AccordingClitic)
            return (null, cue.End);
        if (cue.Kind == CueKind.Verb && Subjects.ReadSubject(leftBound, cue.First) is { } subject)
            return (subject, cue.End);
        int from = cue.End;
        while (from < End && Text.Tokens[from].Is(WordClass.Adverb) && Names.At(from) is null)
            from++;
        Reference? phrase = Phrases.ReadBehindCue(from, End);
        return (phrase, phrase is { } named ? Phrases.SkipDegrees(named.End, End) : cue.End);
    }

    /// <summary>The one whom the cue itself points back to, or the one named beside it.</summary>
    public Speaker? Resolve(Cue cue, Reference? reference) =>
        cue.Kind is CueKind.Clitic or CueKind.AccordingClitic ? Clitic(cue) : Discourse.Resolve(reference);

    public Speaker? Clitic(Cue cue)
    {
        Speaker? current = Said ?? Discourse.Current;
        if (current is null)
            return null;
        var clitic = new TextSpan(Text.Tokens[cue.End - 1].End - 3, 3);
        return current with { Mention = clitic.Of(Text.Article.Reading).ToString(), MentionSpan = clitic };
    }

    /// <summary>The outlet that somebody told it: <c>kepada Radio Pesisir</c>; null where a word other than of listening stands there, or no outlet is named.</summary>
    public Speaker? ListenerAt(int token)
    {
        bool told = token + 1 < End && Text.Tokens[token].Lexeme?.ValueIn(WordClass.Setting) == "listener" && Names.At(token) is null;
        if (!told || Phrases.Read(token + 1, End) is not { Kind: ReferenceKind.Document } outlet)
            return null;
        for (int i = outlet.First; i < outlet.End; i++)
        {
            if (Text.IsCapitalized(i))
                return Discourse.Resolve(outlet);
        }

        return null;
    }

    /// <summary>"told reporters that …": the cue together with the one who was told; an outlet carries what is said.</summary>
    public Cue WithListener(Cue cue)
    {
        if (cue.Limit != CueLimit.Tell || Phrases.Read(cue.End, End) is not { } listener)
            return cue;
        if (listener.Kind == ReferenceKind.Document)
            Via = Discourse.Resolve(listener)?.Name;
        return cue with { End = listener.End };
    }

    /// <summary>"Banyak warga yang menilai …": who speaks where a clause only says that there are such people, else null.</summary>
    public Reference? Existing(Cue cue)
    {
        int relative = cue.First - 1;
        while (relative > First && !Text.Tokens[relative].Is(WordClass.Relative))
            relative--;
        for (int i = relative - 1; i >= Math.Max(First, relative - LongestExistential); i--)
        {
            if (Lexicon.Match(Text.Tokens, i, relative, WordClass.Existential, out int length) is not null && Phrases.Read(SkipAdverbs(i + length), relative) is { } people)
                return new Reference(ReferenceKind.Group, people.First, people.End);
        }

        return null;
    }

    public int SkipComma(int token) => token < End && (Text.Is(token, ',') || Text.Is(token, '.')) ? token + 1 : token;

    public int SkipAdverbs(int token)
    {
        while (token < End && Text.Tokens[token].Is(WordClass.Adverb) && Text.Tokens[token].Lexeme!.ValueIn(WordClass.Adverb) is null)
            token++;
        return token;
    }

    /// <summary>The first token at or behind this one that is no mark.</summary>
    public int FirstWord(int token)
    {
        while (token < End && Text.Tokens[token].Kind == TokenKind.Punctuation)
            token++;
        return token;
    }

    public bool HasWords(int token)
    {
        for (int i = token; i < End && i < token + Reach; i++)
        {
            if (Text.Tokens[i].Kind is TokenKind.Word or TokenKind.Number)
                return true;
        }

        return false;
    }

    /// <summary>True if nothing but a day, an hour or a place stands from here to the end of the sentence: <c>Selasa (18/6) di Solo</c>.</summary>
    public bool IsOnlySetting(int token)
    {
        bool any = false;
        for (int i = token; i < End; i++)
        {
            Token word = Text.Tokens[i];
            if (i > token + Reach || word.Kind == TokenKind.Quote)
                return false;
            if (word.Kind == TokenKind.Word && !word.Is(SettingWords) && !(Names.At(i) is { } mention && Names[mention].Kind == NameKind.Place))
                return false;
            any |= word.Kind == TokenKind.Word;
        }

        return any;
    }

    /// <summary>Where words about place and time behind a speaker end: at a comma or at the end of the sentence.</summary>
    public int SkipSetting(int token)
    {
        int i = token;
        int depth = 0;
        bool setting = i < End && (Text.Tokens[i].Is(WordClass.Setting | WordClass.Relative) || Text.Is(i, '('));
        if (!setting)
            return i;
        while (i < End && i < token + Reach && (depth > 0 || !Text.Is(i, ',')) && Quotations.At(i) is null)
        {
            depth += Text.Is(i, '(') ? 1 : Text.Is(i, ')') ? -1 : 0;
            i++;
        }

        return i;
    }
}
