using System.Text;
using Xunit;

namespace BriefingBot.Tests.Telegram.Messages;

/// <summary>Reads what was sent as strictly as Telegram does: every tag known and closed in order, every other mark escaped.</summary>
/// <param name="Text">What a reader sees.</param>
/// <param name="Entities">How many pieces of formatting there are.</param>
internal sealed record SentHtml(string Text, int Entities)
{
    private static readonly Dictionary<string, char> Escapes = new() { ["amp"] = '&', ["lt"] = '<', ["gt"] = '>', ["quot"] = '"' };

    public static SentHtml Read(string html)
    {
        var text = new StringBuilder();
        var open = new Stack<string>();
        int entities = 0;
        for (int i = 0; i < html.Length; i++)
        {
            if (html[i] == '<')
            {
                int end = html.IndexOf('>', i);
                entities += ReadTag(html[(i + 1)..end], open);
                i = end;
            }
            else if (html[i] == '&')
            {
                int end = html.IndexOf(';', i);
                text.Append(Escapes[html[(i + 1)..end]]);
                i = end;
            }
            else
            {
                Assert.DoesNotContain(html[i], ">\"");
                text.Append(html[i]);
            }
        }

        Assert.Empty(open);
        return new SentHtml(text.ToString(), entities);
    }

    private static int ReadTag(string tag, Stack<string> open)
    {
        if (tag.StartsWith('/'))
        {
            Assert.Equal(open.Pop(), tag[1..]);
            return 0;
        }

        if (tag.StartsWith("a href=\"http", StringComparison.Ordinal))
        {
            Assert.Equal(tag.Length - 1, tag.IndexOf('"', 8));
            open.Push("a");
            return 1;
        }

        Assert.Contains(tag, (string[])["b", "u", "code", "blockquote expandable"]);
        open.Push(tag.Split(' ')[0]);
        return 1;
    }
}
