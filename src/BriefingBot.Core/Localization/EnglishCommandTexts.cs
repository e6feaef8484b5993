namespace BriefingBot.Core.Localization;

/// <summary>Commands and options in English.</summary>
internal sealed class EnglishCommandTexts : CommandTexts
{
    public override DigestCommandTexts Digests { get; } = new EnglishDigestCommandTexts();

    public override CommandText Who => new("Who said what, with the excerpt and its source", "/who Putin about weapons");

    public override CommandText Figures => new("Numbers in the news, grouped by what they count", "/figures missiles");

    public override CommandText Summit => new("Meetings, visits and agreements: who, where, when, what came of it", "/summit Pyongyang");

    public override CommandText Search => new("Find words or an \"exact phrase\" in the news", "/search \"military exercise\"");

    public override CommandText Article => new("One article: its lead, who speaks in it, its figures and events", "/article 1");

    public override CommandText Sources => new("Outlets, article counts, dates covered, and rejected files", "/sources");

    public override CommandText People => new("Names in the news: roles, spellings and how often they occur", "/people Kim");

    public override CommandText NextPage => new("The next page of the last answer", "/next");

    public override CommandText Help => new("All commands, or one explained", "/help who");

    public override CommandText About => new("What this bot is and what its library holds", "/about");

    public override CommandText Said => new("Who said these words", "/said \"no longer have to cross on a raft\"");

    public override string SaidMenu => "Who said this?";

    public override OptionText PrivateAnswer => new("private", "Answer only me");

    public override OptionText Person => new("person", "Who speaks: a person, an office or a group");

    public override OptionText Topic => new("topic", "Words that are spoken about");

    public override OptionText Kind => new("kind", "Direct, indirect or mixed");

    public override OptionText Source => new("source", "Only from this outlet");

    public override OptionText WrittenIn => new("language", "Only articles in this language: Indonesian or English");

    public override OptionText Since => new("since", "Published since: 2024-06-18, 18 June 2024, yesterday");

    public override OptionText Until => new("until", "Published until: 2024-06-18, 18 June 2024, yesterday");

    public override OptionText HeldSince => new("since", "Held since: 2024-06-18, June 2024, yesterday");

    public override OptionText HeldUntil => new("until", "Held until: 2024-06-18, June 2024, yesterday");

    public override OptionText By => new("by", "Who claims the number");

    public override OptionText SummitTopic => new("topic", "Who takes part, or what it is about");

    public override OptionText Place => new("place", "Where it takes place");

    public override OptionText Words => new("words", "Words to find; an exact phrase in quotation marks");

    public override OptionText ArticleNumber => new("article", "Number of the article, or words of its title");

    public override OptionText Name => new("name", "The name to look up");

    public override OptionText Command => new("command", "The command to explain");

    public override string Page => "page";

    public override string Direct => "direct";

    public override string Indirect => "indirect";

    public override string Mixed => "mixed";

    public override CommandText Context => new("The paragraph around an excerpt", "/context article:1 at:0+10 check:0");

    public override CommandText Quotes => new("Statements to quote, the newest first", "/quotes Putin weapons");

    public override CommandText Start => new("First steps", "/start");

    public override CommandText LanguageCommand => new("The language of the answers in this chat", "/language en");

    public override OptionText Language => new("language", "id, en, or auto to follow each user");

    public override OptionText At => new("at", "Where the excerpt stands");

    public override OptionText Check => new("check", "Which excerpt it was");

    public override string LanguageIndonesian => "Indonesian";

    public override string LanguageEnglish => "English";

    public override string LanguageAutomatic => "auto";
}
