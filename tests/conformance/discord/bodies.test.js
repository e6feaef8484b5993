// Every request body that the tests recorded, held against the published schemas (where they lie beside the repository), the same as
// zod types from npm, and the rules that neither of them knows.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as zod from 'discord-api-spec/zod';
import { z } from 'zod';
import { BROKEN } from './broken.js';
import { RULES } from './rules.js';

const SCHEMAS = fileURLToPath(new URL('../../../../shared/specs/discord/request-strict/', import.meta.url));
const CALLBACKS = {
  1: zod.PongInteractionCallbackRequestSchema,
  4: zod.CreateMessageInteractionCallbackRequestSchema,
  5: zod.CreateMessageInteractionCallbackRequestSchema,
  6: zod.UpdateMessageInteractionCallbackRequestSchema,
  7: zod.UpdateMessageInteractionCallbackRequestSchema,
  8: zod.ApplicationCommandAutocompleteCallbackRequestSchema,
};
const ZOD = {
  post_message: () => zod.MessageCreateRequestSchema,
  patch_message: () => zod.MessageEditRequestPartialSchema,
  post_followup: () => zod.IncomingWebhookInteractionRequestSchema,
  patch_original: () => zod.IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  post_dm: () => zod.CreatePrivateChannelRequestSchema,
  post_interaction_callback: (body) => CALLBACKS[body.type],
  put_global_commands: () => z.array(zod.ApplicationCommandUpdateRequestSchema),
  put_guild_commands: () => z.array(zod.ApplicationCommandUpdateRequestSchema),
};

const FEWEST_MESSAGES = 100;

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addFormat('double', true);
const hasSchemas = existsSync(SCHEMAS);
const compiled = new Map();

function bySchema(kind, body) {
  if (!hasSchemas) return [];
  if (!compiled.has(kind)) compiled.set(kind, ajv.compile(JSON.parse(readFileSync(join(SCHEMAS, `${kind}.schema.json`), 'utf8'))));
  const validate = compiled.get(kind);
  return validate(body) ? [] : validate.errors.slice(0, 4).map((error) => `schema: ${error.instancePath} ${error.message}`);
}

function byZod(kind, body) {
  const type = ZOD[kind](body);
  const result = type.safeParse(body);
  return result.success ? [] : result.error.issues.slice(0, 4).map((issue) => `zod: ${issue.path.join('/')} ${issue.message}`);
}

function complaints(kind, body) {
  return [...RULES[kind](body).map((words) => `rule: ${words}`), ...byZod(kind, body), ...bySchema(kind, body)];
}

const root = process.env.BRIEFINGBOT_RECORDINGS;
assert.ok(root, 'BRIEFINGBOT_RECORDINGS names no folder: run the .NET tests with it first');
const folder = join(root, 'discord');
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
const bodies = files.map((file) => ({ file, kind: file.slice(0, file.lastIndexOf('-')), body: JSON.parse(readFileSync(join(folder, file), 'utf8')) }));

for (const kind of Object.keys(RULES)) {
  test(`each recorded ${kind} is what Discord takes`, () => {
    for (const { file, body } of bodies.filter((recorded) => recorded.kind === kind)) assert.deepEqual(complaints(kind, body), [], file);
  });
}

test('there are recordings of each thing that the bot sends, and of nothing else', () => {
  const count = (kind) => bodies.filter((recorded) => recorded.kind === kind).length;
  assert.ok(count('post_message') >= FEWEST_MESSAGES, `${count('post_message')} messages`);
  assert.ok(count('put_global_commands') >= 1);
  const types = new Set(bodies.filter(({ kind }) => kind === 'post_interaction_callback').map(({ body }) => body.type));
  for (const type of [4, 5, 7, 8]) assert.ok(types.has(type), `no callback of type ${type}`);
  assert.deepEqual(files.filter((file) => !RULES[file.slice(0, file.lastIndexOf('-'))]), []);
});

// Checks that let everything through would prove nothing.
for (const { kind, why, body } of BROKEN) {
  test(`seen: ${why}`, () => assert.notDeepEqual(RULES[kind](body), []));
}

test('the published schemas are there', { skip: hasSchemas ? false : 'they do not lie beside this checkout' }, () => assert.ok(hasSchemas));
