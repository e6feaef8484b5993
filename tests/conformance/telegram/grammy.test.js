// Somebody else's client, pointed at the fake Bot API: what it refuses is a bug of the fake.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { Bot, Composer, GrammyError, InlineKeyboard, InputFile } from 'grammy';
import { start } from '../dotnet.js';

const TOKEN = '123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';
const CHAT = 7;

let server, address, bot, polling, current;

before(async () => {
  server = start('tests/FakeTelegram', 'FakeTelegram', ['--token', TOKEN]);
  address = (await server.line()).replace(/\/$/, '');
  bot = new Bot(TOKEN, { client: { apiRoot: address } });
  bot.use((context, goOn) => current?.middleware()(context, goOn));
});

after(async () => {
  await bot.stop();
  await polling;
  await server.stop();
});

/** Plays a user. */
async function play(what, body) {
  const response = await fetch(`${address}/control/${what}`, { method: 'POST', body: JSON.stringify(body) });
  assert.equal(response.status, 200);
  return (await response.json()).id;
}

/** The next call of a method that the server received. */
async function called(method) {
  return (await (await fetch(`${address}/control/calls/${method}`)).json()).fields;
}

/** Runs what `handle` does with the next update; `use` registers it, as `bot.command` and others do. */
function next(use, handle) {
  return new Promise((resolve, reject) => {
    const handlers = new Composer();
    use(handlers, async context => handle(context).then(resolve, reject));
    current = handlers;
  });
}

test('polling starts and tells who the bot is', async () => {
  await new Promise(onStart => { polling = bot.start({ onStart }); });

  assert.equal(bot.botInfo.is_bot, true);
  assert.equal(typeof bot.botInfo.username, 'string');
});

test('a command is recognised, and a formatted answer with buttons comes back as a message', async () => {
  const answered = next((handlers, handle) => handlers.command('who', handle), async context => {
    assert.equal(context.match, 'Putin');
    return context.reply('<b>Putin</b> &lt;said&gt;', {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      reply_markup: new InlineKeyboard().text('▶', 'next').row().url('web', 'https://a.example/'),
    });
  });

  await play('say', { chat: CHAT, user: 7, text: '/who Putin' });
  const message = await answered;

  assert.equal(message.text, 'Putin <said>');
  assert.equal(message.chat.id, CHAT);
  assert.equal(message.from.id, bot.botInfo.id);
  assert.equal(message.reply_markup.inline_keyboard[0][0].callback_data, 'next');
  assert.ok(message.entities.some(entity => entity.type === 'bold' && entity.offset === 0 && entity.length === 5), 'the bold text is told');
});

test('a pressed button edits its message and is answered once', async () => {
  const sent = await bot.api.sendMessage(CHAT, 'page 1', { reply_markup: new InlineKeyboard().text('▶', 'page2') });
  const edited = next((handlers, handle) => handlers.callbackQuery('page2', handle), async context => {
    await context.answerCallbackQuery();
    await assert.rejects(context.answerCallbackQuery(), GrammyError);
    return context.editMessageText('page 2');
  });

  await play('press', { chat: CHAT, user: 7, message: sent.message_id, data: 'page2' });
  const message = await edited;

  assert.equal(message.message_id, sent.message_id);
  assert.equal(message.text, 'page 2');
  assert.ok(message.edit_date > 0, 'the time of the edit is told');
});

test('an inline query gets its results', async () => {
  const answered = next((handlers, handle) => handlers.on('inline_query', handle), async context => {
    assert.equal(context.inlineQuery.query, 'putin senjata');
    return context.answerInlineQuery(
      [{ type: 'article', id: '1', title: 'Putin', input_message_content: { message_text: '<b>x</b>', parse_mode: 'HTML' } }],
      { cache_time: 60, is_personal: true, next_offset: '2' });
  });

  await play('type', { user: 7, query: 'putin senjata' });

  assert.equal(await answered, true);
  assert.equal((await called('answerInlineQuery')).next_offset, '2');
});

test('a picture goes up as a file and comes back with sizes', async () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

  const message = await bot.api.sendPhoto(CHAT, new InputFile(png, 'chart.png'), { caption: '<b>Chart</b>', parse_mode: 'HTML' });

  assert.equal(message.caption, 'Chart');
  assert.equal(typeof message.photo[0].file_id, 'string');
});

test('the menu of commands is kept by scope and language', async () => {
  await bot.api.setMyCommands([{ command: 'who', description: 'Siapa' }], { language_code: 'id', scope: { type: 'all_private_chats' } });

  assert.deepEqual(await bot.api.getMyCommands({ language_code: 'id', scope: { type: 'all_private_chats' } }), [{ command: 'who', description: 'Siapa' }]);
  assert.deepEqual(await bot.api.getMyCommands(), []);
});

test('what the real server refuses is refused with its words', async () => {
  const refused = async (call, words) => {
    const error = await call.then(() => assert.fail('it was taken'), error => error);
    assert.ok(error instanceof GrammyError, `${error}`);
    assert.equal(error.error_code, 400);
    assert.match(error.description, words);
  };

  await refused(bot.api.sendMessage(CHAT, '<p>x</p>', { parse_mode: 'HTML' }), /can't parse entities/);
  await refused(bot.api.sendMessage(CHAT, 'x'.repeat(4097)), /message is too long/);
  await refused(bot.api.sendMessage(CHAT, ' '), /text must be non-empty|message text is empty/);
  await refused(bot.api.editMessageText(CHAT, 999_999, 'x'), /message to edit not found/);
  await refused(bot.api.sendMessage(CHAT, 'x', { reply_markup: new InlineKeyboard().text('x', 'd'.repeat(65)) }), /BUTTON_DATA_INVALID/);
});

test('a wrong token is refused', async () => {
  const stranger = new Bot('1:wrong', { client: { apiRoot: address } });

  await assert.rejects(stranger.api.getMe(), error => error instanceof GrammyError && error.error_code === 401);
});
