// Bodies that Discord refuses, or that would do what the bot never wants: one fault each.
const QUIET = { allowed_mentions: { parse: [] } };
const button = (id, more = {}) => ({ type: 2, style: 2, label: 'a', custom_id: id, ...more });
const row = (...components) => ({ type: 1, components });
const option = (more = {}) => ({ type: 3, name: 'kata', description: 'Kata', ...more });
const slash = (more) => [{ type: 1, name: 'cari', description: 'Cari', ...more }];
const long = (count) => 'a'.repeat(count);
const embed = { title: 'a' };

const messages = {
  'a message that says nothing': { ...QUIET },
  'a message that may ping': { embeds: [embed] },
  'a message that pings everyone': { embeds: [embed], allowed_mentions: { parse: ['everyone'] } },
  'content over 2000': { ...QUIET, flags: 4, content: long(2001) },
  'content that may be previewed': { ...QUIET, content: 'https://contoh.example' },
  'embeds over 6000 together': { ...QUIET, embeds: [{ description: long(3500) }, { description: long(2501) }] },
  'six rows': { ...QUIET, embeds: [embed], components: [1, 2, 3, 4, 5, 6].map((id) => row(button(`${id}`))) },
  'six buttons in a row': { ...QUIET, embeds: [embed], components: [row(...[1, 2, 3, 4, 5, 6].map((id) => button(`${id}`)))] },
  'a button beside a menu': { ...QUIET, embeds: [embed], components: [row(button('1'), { type: 3, custom_id: '2', options: [{ label: 'a', value: 'a' }] })] },
  'one custom_id twice': { ...QUIET, embeds: [embed], components: [row(button('1'), button('1'))] },
  'a link with a custom_id': { ...QUIET, embeds: [embed], components: [row(button('1', { style: 5, url: 'https://contoh.example' }))] },
  'a label over 80': { ...QUIET, embeds: [embed], components: [row(button('1', { label: long(81) }))] },
  'a custom_id over 100': { ...QUIET, embeds: [embed], components: [row(button(long(101)))] },
  'a nonce that is not enforced': { ...QUIET, embeds: [embed], nonce: '1' },
};
const commands = {
  'a name with a capital': slash({ name: 'Cari' }),
  'a name with a space': slash({ name: 'cari kata' }),
  'a locale that does not exist': slash({ description_localizations: { en: 'Search' } }),
  'a description over 100': slash({ description_localizations: { id: long(101) } }),
  'autocomplete beside choices': slash({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] }),
  'required behind optional': slash({ options: [option(), option({ name: 'lain', required: true })] }),
  'two options of one name in one language': slash({ options: [option(), option({ name: 'lain', name_localizations: { id: 'kata' } })] }),
  'a command twice': [...slash({}), ...slash({})],
  'a command over 8000': slash({ options: Array.from({ length: 25 }, (_, at) => option({
    name: `kata${at}`, choices: Array.from({ length: 4 }, (_, other) => ({ name: long(80) + other, value: `${other}` })) })) }),
};
const callbacks = {
  'a deferred answer with other flags': { type: 5, data: { flags: 4 } },
  'an update that wants to be private': { type: 7, data: { ...QUIET, embeds: [embed], flags: 64 } },
  '26 suggestions': { type: 8, data: { choices: Array.from({ length: 26 }, (_, at) => ({ name: 'a', value: `${at}` })) } },
  'a suggestion over 100': { type: 8, data: { choices: [{ name: long(101), value: 'a' }] } },
};

const all = (kind, bodies) => Object.entries(bodies).map(([why, body]) => ({ kind, why, body }));

export const BROKEN = [...all('post_message', messages), ...all('put_global_commands', commands), ...all('post_interaction_callback', callbacks)];
