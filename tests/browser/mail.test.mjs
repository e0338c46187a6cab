// The letters as a mail program with a browser inside shows them: nothing scrolls sideways, nothing is loaded, light and dark
// can both be read. WILLAI_MAIL_PICTURES=DIR keeps pictures of them.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { confirmLink, letterFiles, readLetters, until } from './letters.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = process.env.WILLAI ?? `${root}build/release/willai`;
const pictures = process.env.WILLAI_MAIL_PICTURES;
const folder = mkdtempSync(join(tmpdir(), 'willai-letters.'));
let browser;
let letters;
let server;

const files = () => letterFiles(folder), readAll = () => readLetters(folder);

async function post(address, path, form) {
  return fetch(address + path, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form), headers: { 'content-type': 'application/x-www-form-urlencoded' } });
}

// The query of the result of a nurse's week with one task in other words.
async function resultOf(address) {
  const week = { task: 'chart-care', 'h-chart-care': '6', 'h-assess-patients': '12', own: 'Train new nurses on the ward', 'own-hours': '2', week: '38' };
  const next = await post(address, '/assessment/week?profession=registered-nurse', week);
  return next.headers.get('location').split('?')[1];
}

// Asks for a report and confirms it; each makes two letters more.
async function order(address, form) {
  const known = files().length;
  await post(address, '/report', { mail: 'reader@inbox.example', ...form });
  await until(() => files().length === known + 1);
  const letter = readAll().find((each) => each.subject.startsWith('Please') && each.plain.includes(form.about ?? 'your own week'));
  assert.ok(letter.plain.includes('https://willai.example/report/confirm?t='));
  const [path, t] = confirmLink(letter);
  await post(address, path, { t });
  await until(() => files().length === known + 2);
}

before(async () => {
  server = spawn(program, ['serve', '--listen', '127.0.0.1:0', '--store', join(folder, 'reports.sqlite'), '--base-url', 'https://willai.example'],
    { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve) => server.stdout.on('data', (bytes) => { const found = /at (http:\/\/[^\s/]+)/.exec(bytes); if (found) resolve(found[1]); }));
  await order(address, { profession: 'backend-developer', about: 'Backend Developers' });
  await order(address, { result: await resultOf(address) });
  letters = readAll();
  assert.equal(new Set(letters.map(nameOf)).size, 4);
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
});

after(async () => {
  await browser?.close();
  server?.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

const nameOf = (letter) => (letter.subject.startsWith('Please') ? 'confirm' : 'report') + (/week/.test(letter.subject) ? '-result' : '-profession');

// Contrast of every text with what lies behind it, as WCAG 2 reckons it.
const leastContrast = () => {
  const parse = (color) => color.match(/[\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => { for (let each = element; each; each = each.parentElement) { const c = parse(getComputedStyle(each).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
  let least = 21;
  for (const element of document.querySelectorAll('body *')) {
    if (!element.offsetParent || ![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())) continue;
    const [a, b] = [light(parse(getComputedStyle(element).color)), light(behind(element))].sort((x, y) => y - x);
    least = Math.min(least, (a + 0.05) / (b + 0.05));
  }
  return least;
};

for (const width of [390, 700])
  for (const scheme of ['light', 'dark'])
    test(`letters at ${width} px, ${scheme}`, async () => {
      for (const letter of letters) {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, javaScriptEnabled: true });
        const page = await context.newPage();
        const asked = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.setContent(letter.html, { waitUntil: 'load' });
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'it scrolls sideways');
        assert.ok(await page.evaluate(leastContrast) >= 4.5, 'a text has too little contrast');
        assert.deepEqual(asked.filter((url) => !url.startsWith('about:')), [], 'something is loaded');
        if (pictures) { mkdirSync(pictures, { recursive: true }); await page.screenshot({ path: join(pictures, `${nameOf(letter)}-${width}-${scheme}.png`), fullPage: true }); }
        await context.close();
      }
    });

test('what a screen reader hears of the letters, and their plain text, are as approved', async () => {
  for (const letter of letters) {
    const page = await browser.newPage();
    await page.setContent(letter.html);
    const heard = await page.locator('body').ariaSnapshot();
    const plain = letter.plain.replaceAll('\r\n', '\n');
    const text = `${letter.subject}\n\n${heard}\n\n${plain}`.replace(/\?t=[\w-]+/g, '?t=LINK').replace(/\?a=[\w&=-]+/g, '?a=RESULT');
    const file = `${root}tests/golden/mail-${nameOf(letter)}.outline.txt`;
    if (process.env.WILLAI_REWRITE_GOLDEN) writeFileSync(file, text);
    assert.equal(text, readFileSync(file, 'utf8'), `${file}; WILLAI_REWRITE_GOLDEN=1 writes it anew`);
    for (const line of plain.split('\n')) assert.ok(line.length <= 72 || /^https:/.test(line), `a long line: ${line}`);
    await page.close();
  }
});
