// The search box offers titles as one types, to the eye, the keyboard and a screen reader; without scripts it is a form.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openSite } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

async function axe_says(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`).join('\n');
}

for (const [width, scheme] of [[390, 'light'], [1280, 'dark']]) {
  test(`typing shows suggestions, and the keyboard alone leads to one, at ${width} px`, async () => {
    const page = await site.newPage({ width, scheme });
    await page.goto('/');
    const box = page.locator('#q');
    assert.equal(await box.getAttribute('role'), 'combobox');
    await box.pressSequentially('backend d');
    await page.locator('[role=option]').first().waitFor();
    assert.equal(await box.getAttribute('aria-expanded'), 'true');
    assert.match(await page.locator('[role=status]').textContent(), /\d+ suggestions?/);
    assert.equal(await axe_says(page), '');

    await box.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true');
    await box.press('End');
    await box.press('Home');
    assert.equal(await box.getAttribute('aria-activedescendant'), 'q-0');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `the page is ${wide} px too wide`);
    await box.press('Enter');
    await page.waitForURL(/\/profession\//);
    await page.context().close();
  });
}

test('Escape closes the list and leaves what was typed; Enter then asks as the form does', async () => {
  const page = await site.newPage();
  await page.goto('/');
  const box = page.locator('#q');
  await box.pressSequentially('nur');
  await page.locator('[role=option]').first().waitFor();
  await box.press('Escape');
  assert.equal(await box.getAttribute('aria-expanded'), 'false');
  assert.equal(await box.inputValue(), 'nur');
  await box.press('Enter');
  await page.waitForURL(/\/search\?q=nur$/);
  await page.context().close();
});

test('a tap on a suggestion leads to it', async () => {
  const page = await site.newPage({ width: 390 });
  await page.goto('/search');
  await page.locator('#q').pressSequentially('plumb');
  await page.locator('[role=option]').first().click();
  await page.waitForURL(/\/profession\/|\/search\?q=/);
  await page.context().close();
});

test('an answer that comes too late is not shown, and its request is cancelled', async () => {
  const page = await site.newPage();
  const cancelled = [];
  page.on('requestfailed', (request) => cancelled.push(request.url()));
  await page.route('**/api/v1/suggest?q=nu', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.fulfill({ json: { query: 'nu', suggestions: [{ text: 'Too late', detail: null, url: '/' }] } }).catch(() => {});
  });
  await page.goto('/');
  await page.locator('#q').pressSequentially('nurse');
  await page.locator('[role=option]').first().waitFor();
  await page.waitForTimeout(900);
  assert.ok(cancelled.some((url) => url.endsWith('q=nu')), `cancelled: ${cancelled}`);
  assert.ok(!(await page.locator('[role=listbox]').textContent()).includes('Too late'));
  await page.context().close();
});

test('where nobody answers, as in a static copy, it is a plain form again', async () => {
  const page = await site.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route('**/api/v1/suggest?**', (route) => route.fulfill({ status: 404, body: 'Not here' }));
  await page.goto('/');
  await page.locator('#q').pressSequentially('nurse');
  await page.locator('#q:not([role])').waitFor();
  await page.locator('#q').press('Enter');
  await page.waitForURL(/\/search\?q=nurse$/);
  assert.deepEqual(errors, []);
  await page.context().close();
});

test('without JavaScript the box is a form, and the page says which profession it is', async () => {
  const page = await site.newPage({ scripts: 'off' });
  await page.goto('/');
  await page.locator('#q').fill('backend developer');
  await page.locator('#q').press('Enter');
  await page.waitForURL(/\/search\?q=backend\+developer$/);
  assert.match(await page.locator('.best').textContent(), /Backend Developers/);
  await page.context().close();
});

test('axe finds nothing in any answer of the search', async () => {
  for (const [scheme, width] of [['light', 390], ['dark', 1280]]) {
    const page = await site.newPage({ scheme, width });
    for (const query of ['nurse', 'developer or chef', 'who else reconciles accounts?', 'zzzz qqqq', '<b>"&', '🪁']) {
      await page.goto(`/search?q=${encodeURIComponent(query)}`);
      assert.equal(await axe_says(page), '', query);
    }
    await page.context().close();
  }
});
