// What Discord demands of request bodies and no published schema says: https://docs.discord.com/developers, pages "Message",
// "Component Reference", "Application Commands" and "Receiving and Responding". Each function lists what is wrong.

const LOCALES = new Set([
  'id', 'da', 'de', 'en-GB', 'en-US', 'es-ES', 'es-419', 'fr', 'hr', 'it', 'lt', 'hu', 'nl', 'no', 'pl', 'pt-BR', 'ro', 'fi', 'sv-SE',
  'vi', 'tr', 'cs', 'el', 'bg', 'ru', 'uk', 'hi', 'th', 'zh-CN', 'ja', 'zh-TW', 'ko',
]);
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const BUTTON = 2, STRING_MENU = 3, LINK = 5;
const SUPPRESS_EMBEDS = 1 << 2, EPHEMERAL = 1 << 6;

const length = (text) => (text ?? '').length;

/** A list of complaints with a function that adds to it. */
function complaints() {
  const list = [];
  const demand = (holds, words) => { if (!holds) list.push(words); };
  return { list, demand };
}

function embeds(message, demand) {
  let sum = 0;
  for (const embed of message.embeds ?? []) {
    const fields = embed.fields ?? [];
    demand(length(embed.title) <= 256, 'embed title over 256');
    demand(length(embed.description) <= 4096, 'embed description over 4096');
    demand(length(embed.footer?.text) <= 2048, 'embed footer over 2048');
    demand(length(embed.author?.name) <= 256, 'embed author over 256');
    demand(fields.length <= 25, 'over 25 fields');
    demand(fields.every((field) => length(field.name) && length(field.value)), 'empty field');
    demand(length(embed.title) + length(embed.description) + length(embed.footer?.text) > 0 || embed.image, 'embed without content');
    sum += [embed.title, embed.description, embed.footer?.text, embed.author?.name, ...fields.flatMap((field) => [field.name, field.value])]
      .reduce((all, text) => all + length(text), 0);
  }
  demand(sum <= 6000, `embeds hold ${sum} characters, over 6000`);
  demand((message.embeds ?? []).length <= 10, 'over 10 embeds');
}

function components(message, demand) {
  const rows = message.components ?? [];
  const ids = [];
  demand(rows.length <= 5, 'over 5 rows');
  for (const row of rows) {
    const parts = row.components ?? [];
    const menus = parts.filter((part) => part.type !== BUTTON);
    demand(parts.length > 0, 'empty row');
    demand(menus.length === 0 ? parts.length <= 5 : parts.length === 1, 'a row holds five buttons or one menu');
    for (const part of parts) {
      if (part.type === BUTTON) {
        demand(length(part.label) >= 1 && length(part.label) <= 80, 'label not within 1 to 80');
        demand((part.style === LINK) === (part.url !== undefined) && (part.style === LINK) !== (part.custom_id !== undefined), 'link or custom_id');
      }
      if (part.type === STRING_MENU) {
        demand(part.options.length >= 1 && part.options.length <= 25, 'menu not within 1 to 25');
        demand(new Set(part.options.map((option) => option.value)).size === part.options.length, 'values of a menu repeat');
        demand(length(part.placeholder) <= 150, 'placeholder over 150');
      }
      if (part.custom_id !== undefined) {
        demand(length(part.custom_id) >= 1 && length(part.custom_id) <= 100, 'custom_id not within 1 to 100');
        ids.push(part.custom_id);
      }
    }
  }
  demand(new Set(ids).size === ids.length, 'custom_id repeats');
}

export function message(body, { mayBeEmpty = false, maySuppress = true } = {}) {
  const { list, demand } = complaints();
  demand(length(body.content) <= 2000, 'content over 2000');
  demand(mayBeEmpty || length(body.content?.trim()) || body.embeds?.length || body.attachments?.length, 'empty message');
  demand(Array.isArray(body.allowed_mentions?.parse) && body.allowed_mentions.parse.length === 0, 'somebody may be pinged');
  demand(!body.nonce || (length(String(body.nonce)) <= 25 && body.enforce_nonce === true), 'nonce over 25 or not enforced');
  demand((body.attachments ?? []).every((attachment) => /^\d+$/.test(attachment.id) && length(attachment.description) <= 1024), 'attachment');
  demand(!(maySuppress && (body.flags & SUPPRESS_EMBEDS) && body.embeds?.length), 'embeds of our own suppressed');
  demand(!/https?:/.test(body.content ?? '') || (body.flags & SUPPRESS_EMBEDS), 'content that may be previewed');
  embeds(body, demand);
  components(body, demand);
  return list;
}

function localized(texts, most, demand, what) {
  for (const [locale, text] of Object.entries(texts ?? {})) {
    demand(LOCALES.has(locale), `${what}: no such locale ${locale}`);
    demand(length(text) >= 1 && length(text) <= most, `${what}: ${locale} not within 1 to ${most}`);
  }
}

const longest = (text, texts) => Math.max(length(text), ...Object.values(texts ?? {}).map(length));

export function command(body) {
  const { list, demand } = complaints();
  const isSlash = (body.type ?? 1) === 1;
  const options = body.options ?? [];
  localized(body.name_localizations, 32, demand, body.name);
  localized(body.description_localizations, 100, demand, body.name);
  const names = [body.name, ...Object.values(body.name_localizations ?? {})];
  demand(names.every((name) => (isSlash ? NAME.test(name) && name === name.toLowerCase() : length(name) >= 1 && length(name) <= 32)), 'name');
  demand(isSlash ? length(body.description) >= 1 && length(body.description) <= 100 : !length(body.description), 'description');
  demand(options.length <= 25, 'over 25 options');
  let sum = longest(body.name, body.name_localizations) + longest(body.description, body.description_localizations);
  let wasOptional = false;
  for (const option of options) {
    demand([option.name, ...Object.values(option.name_localizations ?? {})].every((name) => NAME.test(name)), `option ${option.name}`);
    localized(option.name_localizations, 32, demand, option.name);
    localized(option.description_localizations, 100, demand, option.name);
    demand(length(option.description) >= 1 && length(option.description) <= 100, `description of ${option.name}`);
    demand(!(option.autocomplete && option.choices?.length), 'autocomplete beside choices');
    demand((option.choices ?? []).length <= 25, 'over 25 choices');
    demand(!(option.required && wasOptional), 'required behind optional');
    wasOptional ||= !option.required;
    sum += longest(option.name, option.name_localizations) + longest(option.description, option.description_localizations);
    for (const choice of option.choices ?? []) {
      localized(choice.name_localizations, 100, demand, choice.name);
      demand(length(choice.name) >= 1 && length(choice.name) <= 100 && length(String(choice.value)) <= 100, 'choice');
      sum += longest(choice.name, choice.name_localizations) + length(String(choice.value));
    }
  }
  for (const locale of [undefined, ...LOCALES]) {
    const shown = options.map((option) => option.name_localizations?.[locale] ?? option.name);
    demand(new Set(shown).size === shown.length, `option names repeat in ${locale ?? 'the default'}`);
  }
  demand(sum <= 8000, `a command of ${sum} characters, over 8000`);
  return list;
}

export function commands(list) {
  const kinds = list.map((body) => body.type ?? 1);
  const count = (kind) => kinds.filter((other) => other === kind).length;
  const repeated = new Set(list.map((body) => `${body.type ?? 1} ${body.name}`)).size !== list.length;
  return [
    ...list.flatMap(command),
    ...(count(1) > 100 || count(2) > 15 || count(3) > 15 ? ['too many commands'] : []),
    ...(repeated ? ['a command repeats'] : []),
  ];
}

export function callback(body) {
  const { list, demand } = complaints();
  switch (body.type) {
    case 1: case 6:
      return list;
    case 4:
      return message(body.data);
    case 5:
      demand(((body.data?.flags ?? 0) & ~EPHEMERAL) === 0, 'a deferred answer takes no flag but 64');
      return list;
    case 7:
      demand(((body.data?.flags ?? 0) & EPHEMERAL) === 0, 'an update cannot change who sees it');
      return [...list, ...message(body.data)];
    case 8:
      demand(body.data.choices.length <= 25, 'over 25 choices');
      demand(body.data.choices.every((choice) => length(choice.name) >= 1 && length(choice.name) <= 100 &&
        length(choice.value) >= 1 && length(choice.value) <= 100), 'choice not within 1 to 100');
      return list;
    default:
      return [`a callback of type ${body.type}`];
  }
}

/** The rules of each kind of request, by the name that recordings begin with. */
export const RULES = {
  post_message: message,
  patch_message: message,
  post_followup: message,
  post_dm: (body) => (/^\d{15,20}$/.test(body.recipient_id ?? '') ? [] : ['recipient_id is no id of a user']),
  patch_original: message,
  post_interaction_callback: callback,
  put_global_commands: commands,
  put_guild_commands: commands,
};
