// vnu, the checker behind validator.w3.org, finds no error.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { everyKind } from './pages.mjs';
import { openSite } from './site.mjs';

const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

let site;
const folder = mkdtempSync(join(tmpdir(), 'willai-markup-'));
before(async () => { site = await openSite(); });
after(async () => { await site?.close(); rmSync(folder, { recursive: true }); });

test('vnu finds no error', async () => {
  const names = new Map();
  for (const [number, url] of everyKind.entries()) {
    const file = join(folder, `${number}.html`);
    writeFileSync(file, await (await fetch(site.address + url)).text());
    names.set(`file:${file}`, url);
  }
  const run = await promisify(execFile)('java', ['-Xss1m', '-jar', jar, '--errors-only', '--exit-zero-always', '--format', 'json',
    ...[...names.keys()].map((name) => name.slice('file:'.length))], { maxBuffer: 1 << 24 });
  const { messages } = JSON.parse(run.stderr);
  const found = messages.map(({ url, lastLine, message, extract }) =>
    `${names.get(url) ?? url}:${lastLine}: ${message}\n    ${(extract ?? '').replaceAll('\n', ' ')}`);
  assert.equal(found.length, 0, `\n${found.slice(0, 40).join('\n')}`);
});
