// node transfer.mjs PROGRAM [EDITION]   That what a browser loads to take the assessment has at most 4 MB as it is sent.
import { spawn } from 'node:child_process';

const most = 4e6;
const [program, edition] = process.argv.slice(2);
const server = spawn(program, ['serve', '--listen', '127.0.0.1:0', ...(edition ? ['--edition', edition] : [])]);
const address = await new Promise((resolve) => {
  let said = '';
  const hear = (bytes) => { const found = /at (http:\/\/[^\s/]+)/.exec(said += bytes); if (found) resolve(found[1]); };
  server.stdout.on('data', hear);
  server.stderr.on('data', hear);
});
const bytes_of = async (path) => (await (await fetch(address + path, { headers: { 'Accept-Encoding': 'identity' } })).arrayBuffer()).byteLength;
const page = await (await fetch(`${address}/assessment`)).text();
const named = (name) => page.match(new RegExp(`data-${name}="([^"]+)"`))?.[1];
const profession = `${named('professions')}registered-nurse.pack`;
const sizes = {};
for (const [name, path] of [...['worker', 'module', 'model', 'edition'].map((each) => [each, named(each)]), ['a profession', profession]])
  sizes[name] = await bytes_of(path);
server.kill();
const all = Object.values(sizes).reduce((a, b) => a + b);
console.log(`${all} bytes: ${Object.entries(sizes).map(([name, size]) => `${name} ${size}`).join(', ')}`);
if (!(all > 0 && all <= most)) process.exit(1);
