// Every message that the renderer made for generated answers, read by Telegram's own parser.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import test, { after, before } from 'node:test';

const LONGEST_TEXT = 4096;
const MOST_ENTITIES = 100;
const FEWEST_MESSAGES = 2000;

let tdlib, answers;

before(() => {
  tdlib = spawn(process.execPath, [new URL('tdlib.js', import.meta.url).pathname], { stdio: ['pipe', 'pipe', 'inherit'] });
  answers = readline.createInterface({ input: tdlib.stdout })[Symbol.asyncIterator]();
});

after(() => tdlib.kill('SIGKILL'));

async function execute(request) {
  tdlib.stdin.write(JSON.stringify(request) + '\n');
  const { value, done } = await answers.next();
  assert.ok(!done, 'TDLib has stopped');
  return JSON.parse(value);
}

/** What Telegram makes of a message in HTML. */
const parse = html => execute({ '@type': 'parseTextEntities', text: html, parse_mode: { '@type': 'textParseModeHTML' } });

/** The users whom Telegram would notify of a plain text. */
async function mentionsIn(text) {
  const { entities } = await execute({ '@type': 'getTextEntities', text });
  return entities.filter(({ type }) => type['@type'] === 'textEntityTypeMention');
}

function recorded() {
  const root = process.env.BRIEFINGBOT_RECORDINGS;
  assert.ok(root, 'BRIEFINGBOT_RECORDINGS names no folder: run the .NET tests with it first');
  const folder = path.join(root, 'telegram');
  return fs.readdirSync(folder).filter(name => name.startsWith('html-'))
    .map(name => ({ name, ...JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) }));
}

test('TDLib refuses what is wrong, so that its consent means something', async () => {
  assert.equal((await parse('<b>open')).code, 400);
  assert.equal((await parse('<p>unknown</p>')).code, 400);
  assert.equal((await parse('&lt;b&gt;')).text, '<b>');
});

/** In code and in the words of a link Telegram looks for no users. */
function silences({ type, offset, length }, mention) {
  return ['textEntityTypeCode', 'textEntityTypeTextUrl'].includes(type['@type']) &&
    offset <= mention.offset && mention.offset + mention.length <= offset + length;
}

test('TDLib reads every recorded message as it was meant', async () => {
  const messages = recorded();
  assert.ok(messages.length >= FEWEST_MESSAGES, `only ${messages.length} messages are recorded`);
  const seen = { quotes: 0, links: 0, bold: 0, mentions: 0 };
  for (const { name, html, text } of messages) {
    const parsed = await parse(html);
    assert.equal(parsed['@type'], 'formattedText', `${name}: ${parsed.message}`);
    assert.equal(parsed.text, text, name);
    assert.ok(text.length <= LONGEST_TEXT, `${name} has ${text.length} characters`);
    assert.ok(parsed.entities.length <= MOST_ENTITIES, `${name} has ${parsed.entities.length} entities`);
    for (const mention of await mentionsIn(text)) {
      assert.ok(parsed.entities.some(entity => silences(entity, mention)), `${name} notifies ${text.substr(mention.offset, mention.length)}`);
      seen.mentions++;
    }

    for (const { type } of parsed.entities) {
      seen.quotes += type['@type'] === 'textEntityTypeExpandableBlockQuote';
      seen.bold += type['@type'] === 'textEntityTypeBold';
      seen.links += type['@type'] === 'textEntityTypeTextUrl';
    }
  }

  console.log(`${messages.length} messages:`, seen);
  assert.ok(Object.values(seen).every(count => count > 1000), 'quotations, links, bold text and names behind an @ have to be among them');
});
