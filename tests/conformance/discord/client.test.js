// discord.js, pointed at the fake Discord: what it refuses is a fault of the fake, and so of the tests that rely on it.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import test, { after, before } from 'node:test';
import { Client, Events, MessageFlags } from 'discord.js';
import { start } from '../dotnet.js';

const client = new Client({ intents: [] });
let fake, origin, token;

before(async () => {
  fake = start('tests/FakeDiscord', 'FakeDiscord', []);
  const [api, secret] = (await fake.line()).split(' ');
  (origin = new URL(api).origin, token = secret);
  client.rest.options.api = `${origin}/api`;
  client.on(Events.InteractionCreate, answer);
});

after(async () => {
  await client.destroy();
  await fake.stop();
});

async function answer(interaction) {
  switch (interaction.commandName) {
    case 'siapa':
      await interaction.reply({ content: `Halo ${interaction.user.username}: ${interaction.options.getString('orang')}`, allowedMentions: { parse: [] } });
      break;
    case 'nanti':
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply({ content: 'Sekarang' });
      await interaction.followUp({ content: 'Dan lagi', flags: MessageFlags.Ephemeral });
      break;
  }
}

/** Moves the fake. */
async function control(method, path) {
  const response = await fetch(`${origin}/control/${path}`, { method });
  assert.ok(response.ok, `${path}: ${response.status}`);
  return response.status === 204 ? null : response.json();
}

test('it logs in', async () => {
  const ready = once(client, Events.ClientReady);
  await client.login(token);
  await ready;
  assert.equal(client.user.username, 'briefingbot');
});

test('it registers a command and reads it back', async () => {
  await client.application.commands.set([{ name: 'siapa', description: 'Siapa', nameLocalizations: { id: 'siapa' } }]);
  const listed = await client.application.commands.fetch({ withLocalizations: true });
  assert.deepEqual(listed.map((command) => command.name), ['siapa']);
  assert.equal(listed.first().nameLocalizations.id, 'siapa');
});

test('it answers at once', async () => {
  const said = await control('POST', 'commands/siapa?orang=Ratna');
  assert.equal(said.type, 4);
  assert.equal(said.data.content, 'Halo pembaca: Ratna');
});

test('it answers later', async () => {
  const said = await control('POST', 'commands/nanti');
  assert.equal(said.type, 5);
  assert.equal(said.data.flags, MessageFlags.Ephemeral);
});

test('it resumes its session and goes on answering', async () => {
  const resumed = once(client, Events.ShardResume);
  await control('POST', 'drop');
  await resumed;
  assert.equal((await control('POST', 'commands/siapa?orang=Dewi')).data.content, 'Halo pembaca: Dewi');
  assert.deepEqual((await control('GET', 'sessions')).map((session) => session.resumes), [1]);
});
