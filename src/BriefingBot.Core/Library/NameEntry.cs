using System.Collections.Immutable;
using BriefingBot.Core.Names;

namespace BriefingBot.Core.Library;

/// <summary>One person, organization, place or otherwise named speaker over all stories.</summary>
/// <param name="Id">Index into <see cref="NameDirectory.Entries"/> of the same snapshot; means nothing in another.</param>
/// <param name="Canonical">The fullest form, the most frequent of those that are equally full.</param>
/// <param name="Kind">Null for speakers that are no names: <c>para ahli</c>.</param>
/// <param name="Forms">Every spelling seen, the canonical one first, then by frequency.</param>
/// <param name="Roles">Every role seen, with its affiliation, the most frequent first.</param>
/// <param name="Mentions">How often the stories name it.</param>
/// <param name="Appearances">The stories that name it and the name as each has it, by story number.</param>
public sealed record NameEntry(
    int Id, string Canonical, NameKind? Kind, ImmutableArray<string> Forms, ImmutableArray<string> Roles, int Mentions,
    ImmutableArray<Told<Name>> Appearances);
