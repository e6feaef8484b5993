using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using BriefingBot.Core.Delivery;

namespace BriefingBot.Configuration;

/// <summary>What is done about a digest's message that may or may not have arrived, by platform.</summary>
internal sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    private const string AtLeastOnce = "at-least-once";
    private const string AtMostOnce = "at-most-once";
    private const string Choices = $"^({AtLeastOnce}|{AtMostOnce})$";
    private const string Mistake = $"takes {AtLeastOnce} or {AtMostOnce}.";

    /// <summary>A digest that is missed is not noticed, one that comes twice is: so it is sent again.</summary>
    [RegularExpression(Choices, ErrorMessage = Mistake)]
    public string Telegram { get; set; } = AtLeastOnce;

    /// <summary>Discord itself drops a message that it has, for some minutes.</summary>
    [RegularExpression(Choices, ErrorMessage = Mistake)]
    public string Discord { get; set; } = AtLeastOnce;

    public ImmutableDictionary<string, RepeatPolicy> ByPlatform() => ImmutableDictionary<string, RepeatPolicy>.Empty
        .Add("telegram", Policy(Telegram))
        .Add("discord", Policy(Discord));

    private static RepeatPolicy Policy(string choice) => choice == AtMostOnce ? RepeatPolicy.AtMostOnce : RepeatPolicy.AtLeastOnce;
}
