// The reader's journeys, on a phone and at a desk, with and without scripts.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deepDive, profession } from './pages.mjs';
import { openSite } from './site.mjs';

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

const headline = (page) => page.locator('h1').innerText();
const path = (page) => new URL(page.url()).pathname;

// Clicks the first visible link to `url` inside `where`.
async function follow(page, url, where = 'main') {
  const link = page.locator(`${where} a[href="${url}"]`).filter({ visible: true }).first();
  await link.click();
  await page.waitForURL((now) => now.pathname === url);
}

// The links below a heading, up to the next heading of the same or a higher rank.
async function linksBelow(page, heading) {
  return page.evaluate((name) => {
    const all = [...document.querySelectorAll('h1, h2, h3, h4, a[href]')];
    const from = all.findIndex((node) => node.matches('h2, h3, h4') && node.textContent.trim().startsWith(name));
    if (from < 0) return [];
    const rank = all[from].tagName;
    const rest = all.slice(from + 1);
    const end = rest.findIndex((node) => /^H\d$/.test(node.tagName) && node.tagName <= rank);
    return rest.slice(0, end < 0 ? undefined : end).filter((node) => node.matches('a')).map((node) => node.getAttribute('href'));
  }, heading);
}

for (const width of [390, 1280]) {
  for (const scripts of ['on', 'off']) {
    const where = `at ${width} px with scripts ${scripts}`;

    test(`from the front page to a profession, a deep dive and a related analysis, ${where}`, async () => {
      const page = await site.newPage({ width, scripts });
      await page.goto('/');
      const lead = await page.locator('main h2 a[href^="/profession/"], main h1 a[href^="/profession/"]').first().getAttribute('href');
      await follow(page, lead);
      assert.match(await headline(page), /^Will AI replace/);
      await page.goto(profession);
      assert.match(await headline(page), /Backend Developers/);

      await follow(page, deepDive);
      const main = await page.locator('main').innerText();
      assert.match(main, /Task Deep Dive/i);
      assert.match(main, /\bHIGH\b/, 'the focus names its level');

      const related = await linksBelow(page, 'Related Analyses');
      const next = related.find((url) => url.startsWith(`${profession}-`) && url !== deepDive);
      assert.ok(next, `"Related Analyses" leads to another task; it leads to ${related.join(', ') || 'nothing'}`);
      await follow(page, next);
      assert.equal(path(page), next);
      await page.context().close();
    });

    test(`a title typed as people type leads to a profession, ${where}`, async () => {
      const page = await site.newPage({ width, scripts });
      await page.goto('/');
      const box = page.locator('input[name=q]').filter({ visible: true }).first();
      await box.fill('backend engineer');
      await box.press('Enter');
      await page.waitForURL((now) => now.pathname === '/search');
      await follow(page, profession);
      assert.match(await headline(page), /Backend Developers/);
      await page.context().close();
    });

    test(`a page that is not there offers a way on, ${where}`, async () => {
      const page = await site.newPage({ width, scripts });
      const response = await page.goto('/profession/no-such-profession');
      assert.equal(response.status(), 404);
      await page.locator('main input[name=q]').first().fill('plumber');
      await page.locator('main input[name=q]').first().press('Enter');
      await page.waitForURL((now) => now.pathname === '/search');
      await page.context().close();
    });
  }
}
