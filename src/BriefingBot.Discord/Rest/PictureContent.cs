using System.Net.Http.Headers;
using BriefingBot.Core.Chat;
using BriefingBot.Discord.Messages;

namespace BriefingBot.Discord.Rest;

/// <summary>A body of JSON with a picture beside it: https://docs.discord.com/developers/reference#uploading-files.</summary>
internal sealed class PictureContent : MultipartFormDataContent
{
    public PictureContent(HttpContent json, Picture picture)
    {
        Add(json, "payload_json");
        Add(new ReadOnlyMemoryContent(picture.Png.AsMemory()) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }, "files[0]", DiscordRenderer.PictureFile);
    }
}
