// The page of rosters: the same bytes as `willai roster` on the same file, on `willai serve` and in a static copy; nothing of the file
// in any request; decisions, columns, faults, the keyboard, axe.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { openSite, program } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.woff2': 'font/woff2' };

// Quotes, a line break, UTF-8, a missing and a strange wage, fractions, rows that cannot be read, one title in two departments.
const staff = [
  'department,title,headcount,wage,note',
  'Büro,Bookkeeper,4,48000,',
  'Büro,"Chef, de cuisine ""Zoë""",1,"$52,000.50",x',
  'Shop,Cashier,25,,',
  'Shop,Chief Happiness Officer,2.5,90000,"two',
  'lines"',
  'Büro,Chief Happiness Officer,1,,',
  'Shop,cashier,3,31000,',
  'Shop,Barista,many,30000,',
  'Shop,Zauberlehrling 魔法,1,1,',
  'Shop,,3,30000,',
  'Shop,Nurse,0,,',
  'Shop,Carpenter,2,abc,',
  'Shop,Carpenter,2',
  '"Lager,Forklift driver,7,1,',
  ',Janitor,2,25000,',
].join('\r\n');

let site, files, folder;
before(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), 'willai-roster-'));
  writeFileSync(join(folder, 'staff.csv'), staff);
  execFileSync(program, ['export', join(folder, 'copy')], { stdio: 'ignore' });
  files = createServer(sendFile).listen(0, '127.0.0.1');
  await new Promise((listening) => files.on('listening', listening));
});
after(async () => {
  await site?.close();
  files?.closeAllConnections?.();
  files?.close();
  rmSync(folder, { recursive: true, force: true });
});

function sendFile({ url }, response) {
  const path = decodeURIComponent(new URL(url, 'http://here').pathname);
  const name = [path, `${path}/index.html`].map((each) => join(folder, 'copy', each)).find((each) => statSync(each, { throwIfNoEntry: false })?.isFile());
  if (!name) return response.writeHead(404).end();
  const bytes = readFileSync(name);
  response.writeHead(200, { 'Content-Type': types[extname(name)] ?? 'application/octet-stream', 'Content-Length': bytes.length }).end(bytes);
}

const places = { 'a served site': () => site.address, 'a static copy': () => `http://127.0.0.1:${files.address().port}` };
const command = (...options) => execFileSync(program, ['roster', ...options], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const file = (text, name = 'staff.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function open(address, options) {
  const page = await site.newPage(options), asked = [], complaints = [];
  page.on('request', (request) => asked.push({ method: request.method(), url: decodeURIComponent(request.url()), body: request.postData() ?? '' }));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  await page.goto(`${address}/roster`);
  return { page, asked, complaints };
}

async function choose(page, chosen) {
  await page.setInputFiles('#file', chosen);
  await page.waitForFunction(() => document.getElementById('said').textContent === 'The report is below.');
}

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-save="${name}"]`)]);
  return readFileSync(await download.path(), 'utf8');
}

async function axeSays(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`).join('\n');
}

for (const [place, address] of Object.entries(places))
  test(`the page says what willai roster says, on ${place}`, async () => {
    const { page, asked, complaints } = await open(address());
    await choose(page, file(staff));
    assert.equal(await saved(page, 'roster.json'), command('staff.csv', '--json', '-'));
    assert.equal(await saved(page, 'roster.csv'), command('staff.csv', '--csv', '-'));
    assert.equal(await saved(page, 'review.csv'), command('staff.csv', '--review', '-'));
    const report = JSON.parse(command('staff.csv', '--json', '-'));
    assert(report.unread.length >= 5 && report.titles.some(({ match }) => match === 'open') && report.titles.some(({ match }) => match === 'matched'));
    const text = await page.textContent('main');
    for (const { name } of report.departments) assert(text.includes(name || 'without a department'), name);
    for (const { reason } of report.unread) assert(text.includes(reason), reason);
    // No word of the file, and nothing that depends on it.
    for (const { method, url, body } of asked) {
      assert.equal(method, 'GET', url);
      assert.equal(body, '');
      assert(!/profession\//.test(url) && !/bookkeeper|cashier|happiness|staff\.csv|48000/i.test(url), url);
    }
    assert.deepEqual(complaints, []);
  });

test('what the reader decides is in the figures, as with --decisions', async () => {
  const { page } = await open(site.address);
  await choose(page, file(staff));
  const before = await saved(page, 'roster.json');
  const select = page.locator('select[data-title="Chief Happiness Officer"]');
  await select.selectOption('2');
  await page.waitForFunction(() => document.getElementById('said').textContent.startsWith('Exposure of'));
  assert.equal(await select.inputValue(), '2');
  writeFileSync(join(folder, 'decisions.csv'), 'title,decision\nChief Happiness Officer,2\n');
  const decided = await saved(page, 'roster.json');
  assert.notEqual(decided, before);
  assert.equal(decided, command('staff.csv', '--json', '-', '--decisions', 'decisions.csv'));
  await select.selectOption('none');
  await page.waitForFunction(() => [...document.querySelectorAll('select[data-title="Chief Happiness Officer"]')].some((each) => each.value === 'none'));
  writeFileSync(join(folder, 'decisions.csv'), 'title,decision\nChief Happiness Officer,none\n');
  assert.equal(await saved(page, 'roster.json'), command('staff.csv', '--json', '-', '--decisions', 'decisions.csv'));
});

test('another column, other hours and another format are those of the command', async () => {
  const { page } = await open(site.address);
  const first = 'title\tpeople\tother\nCashier\t2\t7\nNurse\t3\t1\nChef\t1\t1\n';
  writeFileSync(join(folder, 'first.tsv'), first);
  await choose(page, file(first, 'first.tsv'));
  assert.equal(await page.inputValue('#column-headcount'), 'people');
  await page.selectOption('#column-headcount', 'other');
  await page.waitForFunction(() => document.getElementById('all')?.textContent.includes('9 people'));
  await page.fill('#hours', '35');
  await page.press('#hours', 'Tab');
  await page.waitForFunction(() => document.querySelector('[data-report]')?.textContent.includes('35 hours'));
  assert.equal(await saved(page, 'roster.json'), command('first.tsv', '--headcount', 'other', '--hours', '35', '--json', '-'));
});

test('a file that is no roster is answered by the sentence of the command', async () => {
  const { page } = await open(site.address);
  for (const [name, text] of [['empty.csv', ''], ['names.csv', 'a,b\n1,2\n'], ['twice.csv', 'title,title\nNurse,Chef\n'], ['book.csv', 'PK\x03\x04']]) {
    writeFileSync(join(folder, name), text);
    const { stderr } = spawnSync(program, ['roster', name], { cwd: folder, encoding: 'utf8' });
    await page.setInputFiles('#file', file(text, name));
    const sentence = stderr.trim().replace(/^willai: /, '');
    await page.waitForFunction((wanted) => document.getElementById('said').textContent.slice(1).replace(/\.$/, '') === wanted, sentence.slice(1));
    assert.equal(await page.locator('[data-report]').count(), 0);
  }
  await choose(page, file(staff));
});

test('without script the page names the command', async () => {
  const page = await site.newPage({ scripts: 'off' });
  await page.goto('/roster');
  assert.match(await page.textContent('main'), /needs JavaScript.*willai roster staff\.csv/s);
  assert.equal(await page.locator('#roster').isVisible(), false);
});

for (const width of [390, 1280])
  for (const scheme of ['light', 'dark'])
    test(`axe finds nothing at ${width} px, ${scheme}, and nothing is wider than the screen`, async () => {
      const { page } = await open(site.address, { width, scheme });
      assert.equal(await axeSays(page), '');
      await choose(page, file(staff));
      assert.equal(await page.evaluate(() => document.activeElement.id), 'all');
      assert.equal(await axeSays(page), '');
      assert(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page scrolls sideways');
      await page.setInputFiles('#file', file('title\n', 'none.csv'));
      await page.waitForFunction(() => document.getElementById('all')?.textContent === 'No exposure for 0 people');
      assert.equal(await axeSays(page), '');
    });
