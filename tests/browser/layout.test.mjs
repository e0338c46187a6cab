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
  await page.route('**/*.css', async (route) => {
    const css = await (await route.fetch()).text();
    const fallback = css.replace(/(--serif:\s*)Vollkorn,/, '$1').replace(/(--narrow:\s*)"Roboto Condensed",/, '$1');
    assert.equal(css.length - fallback.length, 'Vollkorn,"Roboto Condensed",'.length, 'tokens.css names our faces first');
    await route.fulfill({ contentType: 'text/css', body: fallback });
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
