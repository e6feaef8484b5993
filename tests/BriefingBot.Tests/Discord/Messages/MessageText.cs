using System.Globalization;
using System.Text;
using BriefingBot.Discord.Messages;

namespace BriefingBot.Tests.Discord.Messages;

/// <summary>A message as reviewable text: its Markdown as sent, a bar for the colour, buttons in brackets.</summary>
internal static class MessageText
{
    public static string Of(MessageBody message)
    {
        var text = new StringBuilder();
        text.Append(message.Content is null ? "" : $"{message.Content}\n");
        foreach (Embed embed in message.Embeds ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $"── #{embed.Color:X6} {embed.Title}\n");
            text.Append(embed.Description is null ? "" : $"{embed.Description}\n");
            text.Append(embed.Footer is null ? "" : $"┄┄\n{embed.Footer.Text}\n");
        }

        foreach (ActionRow row in message.Components ?? [])
            text.Append(string.Join(' ', row.Components.Select(Of))).Append('\n');
        return text.ToString();
    }

    private static string Of(RowComponent component) => component.Type == RowComponent.Button
        ? $"[ {component.Label} ]"
        : $"[ {component.Placeholder} ▼ {string.Join(" | ", component.Options!.Value.Select(static option => option.Label))} ]";
}
