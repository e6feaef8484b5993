using BriefingBot.Core.Answers;
using BriefingBot.Core.Library;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Reads the option that names an outlet, which only the library can tell from words behind it.</summary>
internal static class OutletOption
{
    private const int MostNamed = 12;

    /// <summary>Hands the words behind an outlet's name on to the free text: <c>source:kabar harga beras</c>.</summary>
    public static BoundOptions Cut(BoundOptions options, OutletShelf outlets)
    {
        if (options[CommonOptions.Source] is not { } value)
            return options;

        string[] words = value.Trim('"').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int length = words.Length; length > 0; length--)
        {
            string name = string.Join(' ', words.Take(length));
            if (IsOutlet(name, outlets))
            {
                return options with
                {
                    Values = options.Values.SetItem(CommonOptions.Source.Name, name),
                    Text = string.Join(' ', words.Skip(length).Prepend(options.Text)).Trim(),
                };
            }
        }

        return options;
    }

    public static bool IsUnknown(QueryContext context) =>
        context.Filter.Source is { } source && !context.Library.IsEmpty && !IsNone(context, source) && !IsOutlet(source, context.Library.Outlets);

    public static Answer Explain(QueryContext context) => AnswerPage.Nothing(
        context, $"/{context.Command.Name}", context.Texts.UnknownOutlet(context.Filter.Source!, string.Join(", ", context.Library.Outlets.Names.Take(MostNamed))), []);

    /// <summary>Subscriptions take a word for no outlet at all.</summary>
    private static bool IsNone(QueryContext context, string source) => source == SubscriptionOptions.None && context.Command.Options.Contains(SubscriptionOptions.Source);

    private static bool IsOutlet(string name, OutletShelf outlets) => !outlets.Holding(WordFolding.Fold(name)).IsEmpty;
}
