// The report about one's own week, asked for on the page of a profession without scripts, on a phone.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { letterFiles, readLetters, until } from './letters.mjs';
import { openSite } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const panel = 'section[aria-labelledby=report]';

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

async function openForm(width) {
  const page = await site.newPage({ width, scripts: 'off' });
  await page.goto('/profession/registered-nurse');
  await page.click(`${panel} summary`);
  return page;
}

test('a reader ticks tasks, gives hours and an address, and never leaves the page before', async () => {
  const page = await openForm(390);
  await page.getByRole('checkbox', { name: /^Chart vital signs/ }).check();
  await page.getByRole('textbox', { name: /^Hours a week.*Chart vital signs/ }).fill('6');
  await page.fill(`${panel} input[type=email]`, 'reader@inbox.example');
  assert.equal(new URL(page.url()).pathname, '/profession/registered-nurse');
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'it scrolls sideways');
  await page.click('text=Send my report');
  assert.equal(new URL(page.url()).pathname, '/report/asked');
  await until(() => letterFiles(site.folder).length === 1);
  assert.match(readLetters(site.folder)[0].subject, /your own week/);
  await page.context().close();
});

for (const width of [390, 1280])
  test(`what was typed comes back with what is wrong, and axe finds nothing, at ${width} px`, async () => {
    const page = await openForm(width);
    await page.getByRole('checkbox', { name: /^Chart vital signs/ }).check();
    await page.locator(`${panel} li input.in`).nth(1).fill('many');
    await page.fill(`${panel} input[type=email]`, 'reader@inbox.example');
    await page.click('text=Send my report');
    assert.match(await page.locator('.alert').innerText(), /write the hours as a number/i);
    assert.equal(await page.getByRole('checkbox', { name: /^Chart vital signs/ }).isChecked(), true);
    assert.equal(await page.locator(`${panel} li input.in`).nth(1).inputValue(), 'many');
    assert.equal(await page.inputValue('#mail'), 'reader@inbox.example');
    await page.click('.alert a');
    assert.equal(await page.evaluate(() => document.activeElement?.value), 'many');
    await page.context().close();
    const seen = await site.newPage({ width });
    await seen.goto('/profession/registered-nurse');
    await seen.click(`${panel} summary`);
    await seen.evaluate(axe);
    const { violations } = await seen.evaluate(() => globalThis.axe.run(document, { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
    await seen.context().close();
  });
