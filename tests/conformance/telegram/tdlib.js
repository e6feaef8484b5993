// Telegram's own library as a program of its own: a line with a request in, a line with what TDLib says to it out.
// It runs apart and is killed in the end, because the library crashes in the exit handlers of a process that has its own OpenSSL.
import { createRequire } from 'node:module';
import path from 'node:path';
import readline from 'node:readline';
import koffi from 'koffi';

const require = createRequire(import.meta.url);
const folder = path.dirname(require.resolve('@prebuilt-tdlib/linux-x64-glibc/package.json'));
const execute = koffi.load(path.join(folder, 'libtdjson.so')).func('const char *td_execute(const char *request)');

execute(JSON.stringify({ '@type': 'setLogVerbosityLevel', new_verbosity_level: 0 }));
readline.createInterface({ input: process.stdin }).on('line', line => {
  process.stdout.write(execute(line) + '\n');
});
