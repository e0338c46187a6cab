// Everything can be reached by keyboard, and one sees where one is.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deepDive, front, profession } from './pages.mjs';
import { openSite } from './site.mjs';

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

// What has the focus now. A browser may scroll one frame after it moves the focus, so a stop that is off screen is looked at
// again for a second.
async function focusedAfterScroll(page) {
  for (const deadline = Date.now() + 1000; ;) {
    const stop = await page.evaluate(focused);
    if (stop === null || stop.onScreen || Date.now() > deadline) return stop;
    await page.waitForTimeout(50);
  }
}

// The focused element: its name, whether it is on screen and unclipped, and whether it wears a mark of focus.
function focused() {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const box = node.getBoundingClientRect();
  const style = getComputedStyle(node);
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  return {
    name: `<${node.tagName.toLowerCase()}> ${(node.textContent.trim() || node.getAttribute('aria-label') || node.name || '').slice(0, 50)}`,
    href: node.getAttribute('href'),
    inMain: Boolean(node.closest('main')),
    inFoot: Boolean(node.closest('footer')),
    marked: outlined || style.boxShadow !== 'none',
    onScreen: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
      && style.clipPath === 'none' && style.opacity !== '0',
  };
}

for (const width of [390, 1280]) {
  test(`the first Tab shows a link that skips to the content, at ${width} px`, async () => {
    const page = await site.newPage({ width });
    for (const url of [front, profession, deepDive]) {
      await page.goto(url);
      await page.keyboard.press('Tab');
      const skip = await page.evaluate(focused);
      assert.match(skip?.href ?? '', /^#/, `${url}: the first stop is ${skip?.name}`);
      assert.ok(skip.onScreen, `${url}: the skip link shows when it has the focus`);

      await page.keyboard.press('Enter');
      const target = await page.evaluate(() => document.querySelector(location.hash)?.closest('main, [role=main]') !== null);
      assert.ok(target, `${url}: the skip link leads into <main>`);
      await page.keyboard.press('Tab');
      const next = await page.evaluate(focused);
      assert.ok(next?.inMain, `${url}: after the skip link, Tab goes on within <main>, not at ${next?.name}`);
    }
    await page.context().close();
  });

  test(`every stop of the Tab key is on screen and marked, at ${width} px`, async () => {
    const page = await site.newPage({ width });
    for (const url of [front, profession, deepDive, '/search', '/assessment', '/assessment/week?profession=registered-nurse',
      '/assessment/skills?profession=registered-nurse', '/result?profession=registered-nurse']) {
      await page.goto(url);
      let stops = 0;
      let last = null;
      for (; stops < 400; ++stops) {
        await page.keyboard.press('Tab');
        const stop = await focusedAfterScroll(page);
        if (stop === null) break;  // back at the window itself: the end
        assert.ok(stop.onScreen, `${url}: ${stop.name} has the focus but is not on screen`);
        assert.ok(stop.marked, `${url}: ${stop.name} has the focus and no outline`);
        last = stop;
      }
      assert.ok(stops > 5 && stops < 400, `${url}: ${stops} stops`);
      assert.ok(last.inFoot, `${url}: the way ends at ${last.name}, not in the foot of the page`);
    }
    await page.context().close();
  });
}
