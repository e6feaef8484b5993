namespace BriefingBot.Discord.Json;

/// <summary>Numbers as Discord sends them.</summary>
internal enum InteractionType
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}
