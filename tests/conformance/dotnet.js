// Starts programs of this repository that `dotnet build` has made, and stops them.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import readline from 'node:readline';

const root = new URL('../../', import.meta.url);

/** A program that prints lines: `{ line(), stop() }`. Its errors go to this process's own. */
export function start(project, assembly, args, env = {}) {
  const path = ['Debug', 'Release']
    .map(configuration => fileURLToPath(new URL(`${project}/bin/${configuration}/net10.0/${assembly}.dll`, root)))
    .find(existsSync);
  assert.ok(path, `${project} is not built: run dotnet build first`);
  const child = spawn('dotnet', [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } });
  const exited = new Promise(resolve => child.once('exit', resolve));
  const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    line: async () => (await lines.next()).value,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
