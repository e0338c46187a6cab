// No page scrolls sideways, from the narrowest phone to the desk, with our faces or with those that stand in for them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { everyKind } from './pages.mjs';
import { openSite } from './site.mjs';

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

// What sticks out to the right, unless it scrolls within a box of its own; the outermost element of each.
function sticksOut() {
  const scrollsInside = (node) => {
    for (let box = node.parentElement; box; box = box.parentElement)
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowX) && box !== document.documentElement) return true;
    return false;
  };
  const right = document.documentElement.clientWidth;
  return [...document.querySelectorAll('body *')]
    .filter((node) => node.getBoundingClientRect().right > right + 0.5 && !scrollsInside(node))
    .slice(0, 5)
    .map((node) => `<${node.tagName.toLowerCase()} class="${node.getAttribute('class') ?? ''}"> ${node.textContent.trim().slice(0, 40)}`);
}

// Neither from the network nor from this machine: the faces after ours in the lists of tokens.css. Debian's are about as
// wide as fallback faces come.
async function withoutOurFaces(page) {
  await page.route('**/*.woff2', (route) => route.abort());
  await page.route('**/site-*.css', async (route) => {
    const css = await (await route.fetch()).text();
    const fallback = css.replace(/(--serif:\s*)Vollkorn,/, '$1').replace(/(--narrow:\s*)"Roboto Condensed",/, '$1');
    assert.equal(css.length - fallback.length, 'Vollkorn,"Roboto Condensed",'.length, 'tokens.css names our faces first');
    await route.fulfill({ contentType: 'text/css', body: fallback.replace(/near\d,/g, '') });  // nor those fitted to ours
  });
}

async function assertFits(page, url) {
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready.then(() => true));  // under load they come after the page
  const { scroll, client } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scroll: scrollWidth, client: clientWidth };
  });
  assert.ok(scroll <= client, `${url} is ${scroll} px wide in ${client}: ${(await page.evaluate(sticksOut)).join('; ')}`);
}

for (const width of [320, 390, 820, 1280]) {
  test(`nothing scrolls sideways at ${width} px`, async () => {
    const page = await site.newPage({ width });
    for (const url of everyKind) await assertFits(page, url);
    await page.context().close();
  });

  test(`nothing scrolls sideways at ${width} px where our faces do not come`, async () => {
    const page = await site.newPage({ width });
    await withoutOurFaces(page);
    for (const url of everyKind) await assertFits(page, url);
    await page.context().close();
  });
}

test('faces that come late move little', async () => {
  for (const width of [390, 1280])
    for (const url of ['/', '/professions', '/search?q=nurse', '/profession/registered-nurse', '/assessment', '/assessment/week?profession=registered-nurse', '/result?profession=registered-nurse']) {
      const page = await site.newPage({ width });
      await page.route('**/*.woff2', async (route) => { await new Promise((go) => setTimeout(go, 700)); await route.continue(); });
      await page.addInitScript(() => {
        globalThis.shifted = 0;
        new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.shifted += entry.value; }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(url);
      await page.evaluate(() => document.fonts.ready.then(() => new Promise((go) => setTimeout(go, 200))));
      const shifted = await page.evaluate(() => globalThis.shifted);
      assert.ok(shifted <= 0.05, `${url} at ${width} px shifts by ${shifted}`);
      await page.context().close();
    }
});

test('the index begins on the first screen of a phone, and its choices are open at a desk', async () => {
  for (const scripts of ['on', 'off']) {
    const phone = await site.newPage({ width: 390, scripts });
    await phone.goto('/professions');
    const row = await phone.locator('.long tbody tr').nth(1).boundingBox();
    assert.ok(row.y + row.height <= 844, `the second row ends at ${row.y + row.height} px`);
    const order = phone.getByRole('navigation', { name: 'Order' });
    assert.equal(await order.isVisible(), false);
    await phone.click('.fold > summary');
    assert.equal(await order.isVisible(), true);
    await phone.context().close();
    const desk = await site.newPage({ width: 1280, scripts });
    await desk.goto('/professions');
    assert.equal(await desk.getByRole('navigation', { name: 'Order' }).isVisible(), true);
    await desk.context().close();
  }
});

// WCAG 2.2, 1.4.12
test('nothing scrolls sideways with wide spacing of text at 320 px', async () => {
  const page = await site.newPage({ width: 320, scripts: 'on' });
  await page.route('**/*.css', async (route) => {
    const css = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'text/css', body: `${css} * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }` });
  });
  for (const url of everyKind) await assertFits(page, url);
  await page.context().close();
});
