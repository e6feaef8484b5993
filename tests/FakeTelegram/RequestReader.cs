using Microsoft.AspNetCore.Http;

namespace BriefingBot.Fakes.Telegram;

/// <summary>Reads a call however it came: query, form, multipart or JSON.</summary>
internal static class RequestReader
{
    public static async Task<RecordedCall> ReadAsync(string method, HttpRequest request)
    {
        var fields = new JsonObject();
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach ((string name, var values) in request.Query)
            fields[name] = values.ToString();
        if (request.HasFormContentType)
        {
            IFormCollection form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            foreach ((string name, var values) in form)
                fields[name] = values.ToString();
            foreach (IFormFile file in form.Files)
                files[file.Name] = await BytesAsync(file.OpenReadStream());
        }
        else if (await BytesAsync(request.Body) is { Length: > 0 } body && JsonNode.Parse(body) is JsonObject json)
        {
            foreach ((string name, JsonNode? value) in json)
                fields[name] = value?.DeepClone();
        }

        return new RecordedCall(method, fields, files);
    }

    private static async Task<byte[]> BytesAsync(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
