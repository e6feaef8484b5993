using System.Collections.Immutable;
using System.Text;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;

namespace BriefingBot.Discord.Messages;

/// <summary>
/// Shows answers as embeds, one a message. Embeds rather than components of version 2, because nothing in an embed pings or turns
/// into a preview, they hold 6,000 characters rather than 4,000, have a footer, and can be edited into anything else later.
/// </summary>
internal sealed class DiscordRenderer : IMessageRenderer
{
    /// <summary>What an embed calls the picture of its message.</summary>
    public const string PictureFile = "picture.png";

    public ImmutableArray<OutgoingMessage> Render(Answer answer, ActionKeeper actions)
    {
        List<string> parts = Parts(Blocks(answer));
        return
        [
            .. parts.Select((part, index) => Message(answer, part, index, parts.Count, actions)),
        ];
    }

    private static OutgoingMessage Message(Answer answer, string description, int index, int count, ActionKeeper actions)
    {
        bool isFirst = index == 0, isLast = index == count - 1;
        Picture? picture = isFirst ? answer.Picture : null;
        string? footer = isLast ? SourceList.Footer(answer) : null;
        var body = new MessageBody
        {
            Embeds =
            [
                new Embed(
                    isFirst ? Title(answer) : null, description.Length == 0 ? null : description, AnswerColor.Of(answer),
                    footer is null ? null : new EmbedFooter(footer), picture is null ? null : new EmbedImage($"attachment://{PictureFile}")),
            ],
            Components = isLast ? ActionRows.Of(answer, actions) : null,
            Attachments = picture is null ? null : [new AttachmentBody("0", PictureFile, Markdown.Fit(picture.AltText, DiscordLimits.AltText))],
        };
        return new OutgoingMessage(body.ToJson()) { Picture = picture };
    }

    /// <summary>Never empty, so that the first message is not either.</summary>
    private static string Title(Answer answer) =>
        Markdown.EscapeToFit(string.IsNullOrWhiteSpace(answer.Title) ? $"/{answer.Command}" : Markdown.OneLine(answer.Title), DiscordLimits.EmbedTitle);

    /// <summary>The answer's text block by block; none is longer than a message.</summary>
    private static IEnumerable<(string Text, bool LeadsOn)> Blocks(Answer answer)
    {
        const int most = DiscordLimits.EmbedDescription;
        if (answer.Notice is not null)
            yield return (Markdown.EscapeToFit(answer.Notice, most), false);
        foreach (AnswerBlock block in answer.Blocks)
        {
            yield return block switch
            {
                AnswerBlock.Heading heading => ("### " + Markdown.EscapeToFit(Markdown.OneLine(heading.Words), most / 4), true),
                AnswerBlock.Notice notice => ("⚠️ " + Markdown.EscapeToFit(notice.Words, most / 2), true),
                AnswerBlock.Text text => (Markdown.EscapeToFit(text.Words, most), false),
                AnswerBlock.Cited cited => (ItemText.Of(cited.Item, most), false),
                _ => throw new InvalidOperationException("No further kind of block exists."),
            };
        }

        if (answer.Blocks.IsEmpty && answer.Notice is null)
        {
            foreach (string source in SourceList.Blocks(answer))
                yield return (source, false);
        }
    }

    /// <summary>Fills messages with blocks; one that leads on to the next goes with it to a new message where both do not fit.</summary>
    private static List<string> Parts(IEnumerable<(string Text, bool LeadsOn)> blocks)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var group = new StringBuilder();
        foreach ((string text, bool leadsOn) in blocks.Where(static block => !string.IsNullOrWhiteSpace(block.Text)))
        {
            if (!TryAdd(group, text, "\n"))
            {
                Put(group);
                group.Append(text);
            }

            if (!leadsOn)
                Put(group);
        }

        Put(group);
        parts.Add(part.ToString());
        return parts;

        void Put(StringBuilder what)
        {
            string text = what.ToString();
            what.Clear();
            if (text.Length == 0 || TryAdd(part, text, text.StartsWith(ItemText.Bullet) ? "\n" : "\n\n"))
                return;
            parts.Add(part.ToString());
            part.Clear().Append(text);
        }
    }

    private static bool TryAdd(StringBuilder part, string text, string between)
    {
        between = part.Length == 0 ? "" : between;
        if (part.Length + between.Length + text.Length > DiscordLimits.EmbedDescription)
            return false;
        part.Append(between).Append(text);
        return true;
    }
}
