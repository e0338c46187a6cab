// `willai serve --content DIR --watch` in a browser: a page that is open follows what an editor saves.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSite } from './site.mjs';

const content = fileURLToPath(new URL('../../content/', import.meta.url));
const room = mkdtempSync(join(tmpdir(), 'willai-preview-'));
const file = join(room, 'professions/chef.toml');
const address = '/profession/chef';
let site, original;

const summary = (text) => writeFileSync(file, original.replace(/^summary = .*$/m, `summary = "${text}"`));
const saved = (word) => `Cooks for guests in a kitchen of a restaurant, and this sentence was saved as ${word} for a test.`;

before(async () => {
  mkdirSync(join(room, 'professions'));
  for (const name of ['edition.toml', 'professions/chef.toml', 'professions/cook.toml']) cpSync(join(content, name), join(room, name));
  writeFileSync(join(room, 'edition.toml'), readFileSync(join(room, 'edition.toml'), 'utf8').replace(/^lead = .*$/m, ''));
  original = readFileSync(file, 'utf8');
  summary(saved('one'));
  site = await openSite(['--content', room, '--watch']);
});
after(async () => {
  await site?.close();
  rmSync(room, { recursive: true, force: true });
});

test('a saved sentence comes to the open page, which keeps its place', async () => {
  const page = await site.newPage();
  const complaints = [];
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  await page.goto(address);
  await page.getByText('saved as one').first().waitFor();
  await page.evaluate(() => scrollTo(0, 700));
  const began = performance.now();
  summary(saved('two'));
  await page.getByText('saved as two').first().waitFor({ state: 'attached' });
  const took = Math.round(performance.now() - began);
  console.log(`# a page followed after ${took} ms`);
  await page.waitForFunction(() => scrollY === 700);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('a fault is listed on the open page, and goes when it is mended', async () => {
  const page = await site.newPage();
  await page.goto(address);
  writeFileSync(file, original.replace('[[task]]', '[[tusk]]'));
  const list = page.getByRole('alert');
  await list.waitFor();
  assert.match(await list.innerText(), /\d+ faults? in [^]*professions\/chef\.toml, line \d+/);
  assert.equal(await page.locator('h1').count(), 1);
  summary(saved('three'));
  await list.waitFor({ state: 'detached' });
  await page.getByText('saved as three').first().waitFor({ state: 'attached' });
  await page.close();
});

test('without scripts the list is there when the page is loaded again', async () => {
  const page = await site.newPage({ scripts: 'off' });
  writeFileSync(file, 'name = ');
  let listed = false;
  for (let i = 0; i < 100 && !listed; ++i) {
    await page.goto(address);
    listed = await page.getByRole('alert').count() === 1;
  }
  assert.ok(listed);
  summary(saved('four'));
  await page.close();
});
