// Own words that read in two ways: the page asks "did you mean …?", with script and without, on a phone and at a desk. A
// choice takes the place of what was typed, keeps its hours, and is not asked about again; the result asks too.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openSite } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const typed = 'drive clients to appointments';

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

async function ask(page, scripts) {
  await page.goto('/assessment/week?profession=registered-nurse');
  if (scripts === 'on') {
    await page.focus('#own-1');
    await page.waitForSelector('body.here');
  }
  await page.fill('#own-1', typed);
  await page.fill('#own-h-1', '6');
  if (scripts === 'off') await page.click('text=Rate my tasks and add a line');
  await page.waitForSelector('button[name=meant]');
}

for (const scripts of ['on', 'off'])
  for (const width of [390, 1280])
    test(`did you mean, with script ${scripts}, at ${width} px`, async () => {
      const page = await site.newPage({ width, scripts });
      await ask(page, scripts);
      const buttons = page.locator('button[name=meant]');
      const count = await buttons.count();
      assert.ok(count === 2 || count === 3, `${count} choices`);
      assert.match(await page.locator('.reading').first().innerText(), /Did you mean …\?/);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'it scrolls sideways');
      const meant = await buttons.first().innerText();
      await buttons.first().click();
      await page.waitForFunction((words) => document.querySelector('#own-1')?.value === words, meant);
      assert.equal(new URL(page.url()).pathname, '/assessment/week');
      assert.equal(await page.inputValue('#own-h-1'), '6');
      await page.waitForSelector('.reading .level');
      assert.equal(await page.locator('button[name=meant]').count(), 0);
      await page.context().close();
    });

test('the result asks what was meant, leads back to the line, and axe finds nothing on either page', async () => {
  const page = await site.newPage({ width: 390 });
  await ask(page, 'on');
  const check = async () => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  };
  await check();
  await page.click('.btnrow > .btn:has-text("Continue to skills")');
  await page.waitForSelector('#years');
  await page.click('text=See my result');
  await page.waitForSelector('#keep');
  assert.match(await page.locator('.own-tasks').innerText(), /Did you mean “.+” \((HIGH|MEDIUM|LOW)\).* or “/);
  await check();
  await page.click('text=Choose in your week');
  await page.waitForSelector('#own-1');
  assert.equal(await page.inputValue('#own-1'), typed);
  await page.context().close();
});
