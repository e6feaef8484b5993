using System.ComponentModel.DataAnnotations;

namespace BriefingBot.Discord;

/// <summary>Text that <see cref="ShardRange"/> reads.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ShardRangeAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is string text && (text == ShardRange.Auto || ShardRange.TryParse(text, out _));

    public override string FormatErrorMessage(string name) =>
        $"is no range of shards: auto, or first-last/count with numbers from 0, like 0-3/16. The count is at most {ShardRange.MostShards}.";
}
