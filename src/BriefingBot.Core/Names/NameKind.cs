namespace BriefingBot.Core.Names;

/// <summary>What a name names.</summary>
public enum NameKind
{
    Person,
    Organization,
    Place,
}
