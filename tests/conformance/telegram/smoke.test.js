// The bot as its operator runs it, against a stand-in of the Bot API that nobody here wrote: a user asks, the bot answers.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import TelegramServer from 'telegram-test-api';
import { start } from '../dotnet.js';

const TOKEN = '123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';

let server, bot, folder;

before(async () => {
  server = new TelegramServer({ host: '127.0.0.1', port: await freePort() });
  await server.start();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'briefingbot-'));
  bot = start('src/BriefingBot', 'briefingbot', ['run'], {
    TELEGRAM_BOT_TOKEN: TOKEN,
    BRIEFINGBOT_Telegram__ApiUrl: server.config.apiURL,
    BRIEFINGBOT_Storage__Path: path.join(folder, 'briefingbot.db'),
  });
});

after(async () => {
  await bot.stop();
  await server.stop();
  fs.rmSync(folder, { recursive: true });
});

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

test('a user who sends /who Putin is answered with statements, formatted and with buttons', { timeout: 60_000 }, async () => {
  const client = server.getClient(TOKEN);
  const answered = server.waitBotMessage();

  await client.sendCommand(client.makeCommand('/who Putin'));
  await answered;

  const { message } = server.storage.botMessages.at(-1);
  assert.equal(`${message.chat_id}`, '1');
  assert.equal(message.parse_mode, 'HTML');
  assert.match(message.text, /^<b>.*Putin.*<\/b>/);
  assert.match(message.text, /<blockquote expandable>.+<\/blockquote>/);
  assert.ok(message.reply_markup.inline_keyboard.length > 0, 'there are buttons');
});
