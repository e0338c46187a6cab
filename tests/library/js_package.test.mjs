// The package as a program uses it: node --test js_package.test.mjs, in a folder where it is installed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { Engine, openEngine } from 'willai';

const folder = dirname(createRequire(import.meta.url).resolve('willai/package.json'));
const engine = await openEngine();

test('a task and a title', () => {
  assert.match(engine.score('mop the kitchen floor').level, /^(LOW|MEDIUM|HIGH)$/);
  assert.equal(engine.score('12345').level, null);
  assert.equal(engine.match('nurse', 3).matches.length, 3);
  assert.equal(engine.match('nurse').matches.length, 5);
  assert.match(engine.about().edition.digest, /^[0-9a-f]{64}$/);
});

test('what is wrong is one sentence', async () => {
  for (const top of [0, 51, 1.5]) assert.throws(() => engine.match('nurse', top), /at least 1 and at most 50/);
  assert.throws(() => engine.score(5), /a text was expected, not number/);
  const pack = new Uint8Array(readFileSync(join(folder, 'engine.pack.gz')));
  await assert.rejects(openEngine({ pack: new TextEncoder().encode('no engine') }), /this is not an engine of this version/);
  const raw = new Uint8Array(await new Response(new Blob([pack]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
  for (const cut of [100, raw.length >> 1, raw.length - 1]) await assert.rejects(openEngine({ pack: raw.slice(0, cut) }), /damaged or incomplete/);
  raw[raw.length >> 1] ^= 1;
  await assert.rejects(openEngine({ pack: raw }), /damaged or incomplete/);
});

test('two engines from one compiled module, each with its own memory', async () => {
  const module = await WebAssembly.compile(readFileSync(join(folder, 'engine.wasm')));
  const [one, two] = await Promise.all([openEngine({ module }), openEngine({ module })]);
  assert.equal(one.scoreJson('repair elevators'), two.scoreJson('repair elevators'));
  assert.equal(one.scoreJson('repair elevators'), engine.scoreJson('repair elevators'));
});

test('the types name every method there is', () => {
  const types = readFileSync(join(folder, 'index.d.ts'), 'utf8');
  for (const name of Object.getOwnPropertyNames(Engine.prototype))
    if (!['constructor', 'open'].includes(name)) assert.match(types, new RegExp(`^  ${name}\\(`, 'm'));
});

test('the package holds what it says', () => {
  const { files, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const name of files) assert.ok(readFileSync(join(folder, name)).length > 100, name);
  assert.equal(version, engine.about().version);
});
