namespace BriefingBot.Telegram.Messages;

/// <summary>Lays parts into as few messages as their order allows.</summary>
internal static class MessagePacker
{
    /// <param name="parts">Each within the limits of one message.</param>
    /// <returns>The texts of the messages; none is empty.</returns>
    public static IEnumerable<MessageText> Pack(IEnumerable<MessagePart> parts)
    {
        List<MessagePart> message = [];
        foreach (List<MessagePart> unit in Units(parts.Where(static part => !string.IsNullOrWhiteSpace(part.Text.Plain))))
        {
            // Headings leave with what they stand over, unless even a message of its own is too small for both.
            bool goesOn = Fits(message, unit);
            foreach (MessagePart part in unit)
            {
                if (message.Count > 0 && !(goesOn && Fits(message, [part])))
                {
                    yield return Join(message);
                    message = [];
                }

                goesOn = true;
                message.Add(part);
            }
        }

        if (message.Count > 0)
            yield return Join(message);
    }

    /// <summary>Each part with the headings before it.</summary>
    private static IEnumerable<List<MessagePart>> Units(IEnumerable<MessagePart> parts)
    {
        List<MessagePart> unit = [];
        foreach (MessagePart part in parts)
        {
            unit.Add(part);
            if (part.KeepsWithNext)
                continue;
            yield return unit;
            unit = [];
        }

        if (unit.Count > 0)
            yield return unit;
    }

    private static bool Fits(List<MessagePart> message, List<MessagePart> more)
    {
        // The gap before the first part is not sent.
        int gap = message.Concat(more).First().Gap;
        return Total(static part => part.Gap + part.Text.Plain.Length) - gap <= MessageLimits.Text &&
            Total(static part => part.Gap + part.Text.Html.Length) - gap <= MessageLimits.Html &&
            Total(static part => part.Text.Entities) <= MessageLimits.Entities;

        int Total(Func<MessagePart, int> cost) => message.Sum(cost) + more.Sum(cost);
    }

    private static MessageText Join(List<MessagePart> parts)
    {
        var text = new MessageTextBuilder();
        foreach (MessagePart part in parts)
        {
            for (int line = 0; line < part.Gap && text.Length > 0; line++)
                text.Line();
            text.Append(part.Text);
        }

        return text.Build();
    }
}
