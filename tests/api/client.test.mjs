// The description of the API passes a public linter, and a client that is generated from it works against the server.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { folder, program, serve } from './serve.mjs';

const tool = (name) => join(folder, 'node_modules', '.bin', name);
const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_UPDATE_NOTIFIER: '1' };

let site, work;
before(async () => {
  site = await serve();
  work = mkdtempSync(join(tmpdir(), 'willai-client-'));
  symlinkSync(join(folder, 'node_modules'), join(work, 'node_modules'));
  writeFileSync(join(work, 'package.json'), '{"type":"module"}');
});
after(async () => {
  await site?.stop();
  rmSync(work, { recursive: true, force: true });
});

test('redocly finds nothing in the description', () => {
  const file = join(work, 'openapi.json');
  writeFileSync(file, execFileSync(program, ['openapi', '--base-url', 'https://willai.test/jobs'], { maxBuffer: 1e7 }));
  const said = execFileSync(tool('redocly'), ['lint', '--config', join(folder, 'redocly.yaml'), file], { env: environment, encoding: 'utf8', stdio: 'pipe' });
  assert.doesNotMatch(said, /warning/i);
});

test('a client that is generated from the description works against the server', async () => {
  const file = join(work, 'served.json');
  writeFileSync(file, await (await fetch(`${site.address}/api/v1/openapi.json`)).text());
  execFileSync(tool('openapi-typescript'), [file, '--output', join(work, 'schema.d.ts')], { stdio: 'pipe' });
  copyFileSync(join(folder, 'client.ts'), join(work, 'client.ts'));
  try {
    execFileSync(tool('tsc'), ['--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext', '--types', 'node', '--typeRoots',
      join(folder, 'node_modules', '@types'), join(work, 'client.ts')], { encoding: 'utf8', stdio: 'pipe', cwd: work });
  } catch (fault) { assert.fail(`tsc: ${fault.stdout}`); }
  const { walk } = await import(pathToFileURL(join(work, 'client.js')).href);
  await walk(site.address);
});

test('a page of another site may ask, also before it sends JSON', async () => {
  const asked = await fetch(`${site.address}/api/v1/score`, { method: 'OPTIONS',
    headers: { Origin: 'https://other.test', 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' } });
  assert.equal(asked.status, 204);
  assert.equal(asked.headers.get('Access-Control-Allow-Origin'), '*');
  assert.match(asked.headers.get('Access-Control-Allow-Methods'), /POST/);
  assert.match(asked.headers.get('Access-Control-Allow-Headers'), /Content-Type/);
  for (const path of ['/api/v1/professions', '/professions.json', '/api/v1/nope', '/profession/nope.json'])
    assert.equal((await fetch(site.address + path)).headers.get('Access-Control-Allow-Origin'), '*', path);
  assert.equal((await fetch(`${site.address}/`)).headers.get('Access-Control-Allow-Origin'), null);
});

test('a read is asked again with its ETag, and a table has the rows of the list', async () => {
  const first = await fetch(`${site.address}/api/v1/professions?limit=1000`);
  const tag = first.headers.get('ETag');
  assert(tag);
  assert.equal((await fetch(`${site.address}/api/v1/professions?limit=1000`, { headers: { 'If-None-Match': tag } })).status, 304);
  const { items, count } = await first.json();
  const table = await (await fetch(`${site.address}/api/v1/professions.csv`)).text();
  assert.equal(table.split('\r\n').length, count + 2);
  assert(table.startsWith('id,name,plural,url,'));
  assert.equal(items.length, count);
});
