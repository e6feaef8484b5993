using System.Text.Json;
using BriefingBot.Telegram.Api;
using Xunit;

namespace BriefingBot.Tests.Telegram.Api;

public class UpdateTests
{
    [Fact]
    public void Deserialize_Full_ReadsWhatIsUsed()
    {
        Update update = Read(
            """
            {"update_id":7,"message":{"message_id":3,"message_thread_id":9,"is_topic_message":true,"date":1718870400,"text":"/who x",
             "from":{"id":4503599627370495,"is_bot":false,"first_name":"W","language_code":"en-GB"},
             "chat":{"id":-1001234567890,"type":"supergroup","title":"T","is_forum":true},"entities":[{"type":"bot_command","offset":0,"length":4}]}}
            """);

        Assert.Equal(9, update.Message!.MessageThreadId);
        Assert.Equal(4503599627370495, update.Message.From!.Id);
        Assert.Equal("en-GB", update.Message.From.LanguageCode);
        Assert.True(update.Message.Chat.IsForum);
        Assert.Null(update.CallbackQuery);
    }

    [Theory]
    [InlineData("""{"update_id":7}""")]
    [InlineData("""{"update_id":7,"message":null,"something_new":{"a":[1]}}""")]
    [InlineData("""{"update_id":7,"poll":{"id":"1"}}""")]
    public void Deserialize_NothingKnown_IsEmpty(string json) => Assert.Equal(new Update(7), Read(json));

    [Fact]
    public void Deserialize_InaccessibleMessage_HasNoDateAndNoText()
    {
        Message message = Read("""{"update_id":7,"callback_query":{"id":"1","from":{"id":1,"is_bot":false,"first_name":"a"},"chat_instance":"2","data":"x","message":{"chat":{"id":5,"type":"private"},"message_id":6,"date":0}}}""").CallbackQuery!.Message!;

        Assert.Equal((6, 0, null), (message.MessageId, message.Date, message.Text));
    }

    [Theory]
    [InlineData("""{"status":"restricted","is_member":false}""", false)]
    [InlineData("""{"status":"restricted","is_member":true}""", true)]
    [InlineData("""{"status":"creator"}""", true)]
    [InlineData("""{"status":"left"}""", false)]
    [InlineData("""{"status":"kicked","until_date":0}""", false)]
    public void IsPresent_EveryStatus_IsRead(string member, bool isPresent)
    {
        const string Head = """{"update_id":7,"my_chat_member":{"chat":{"id":5,"type":"group"},"from":{"id":1},"date":1,"old_chat_member":{"status":"left"},"new_chat_member":""";
        Update update = Read(Head + member + "}}");

        Assert.Equal(isPresent, update.MyChatMember!.NewChatMember.IsPresent);
    }

    private static Update Read(string json) => JsonSerializer.Deserialize(json, TelegramJson.Default.Update)!;
}
