using System.Text.Json.Nodes;
using BriefingBot.Fakes.Telegram;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Telegram.Api;

/// <summary>That the table of the Bot API is there and finds mistakes. Every other test over the fake server is checked against it.</summary>
public class ApiSpecTests
{
    [Theory]
    [InlineData("sendMessage", """{"chat_id":1,"text":"a"}""", null)]
    [InlineData("sendMessages", """{"chat_id":1,"text":"a"}""", "no such method")]
    [InlineData("sendMessage", """{"chat_id":1}""", "sendMessage.text: missing")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"a","parsemode":"HTML"}""", "sendMessage.parsemode: no such field")]
    [InlineData("sendMessage", """{"chat_id":true,"text":"a"}""", "sendMessage.chat_id: true is no Integer or String")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"b","callbackdata":"c"}]]}}""", "sendMessage.reply_markup")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"b","callback_data":"c"}]]}}""", null)]
    public void Check_ACall_FindsTheMistake(string method, string fields, string? mistake)
    {
        Assert.SkipWhen(TelegramSpec.Loaded is null, "The table of the Bot API is not beside this checkout.");

        IReadOnlyList<string> found = TelegramSpec.Loaded.Check(new RecordedCall(method, JsonNode.Parse(fields)!.AsObject(), new Dictionary<string, byte[]>()));

        if (mistake is null)
            Assert.Empty(found);
        else
            Assert.Contains(mistake, Assert.Single(found), StringComparison.Ordinal);
    }
}
