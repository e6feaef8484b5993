using System.ComponentModel.DataAnnotations;

namespace BriefingBot.Discord;

/// <summary>A URL that the token may be sent to: encrypted, unless it stays on this machine.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ApiUrlAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        Uri.TryCreate(value as string, UriKind.Absolute, out Uri? url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        && url.Query.Length == 0 && url.Fragment.Length == 0;

    public override string FormatErrorMessage(string name) =>
        "is no address of the API: an https URL without query, like https://discord.com/api/v10; http only on this machine.";
}
