// What a screen reader hears: landmarks, headings, links, text alternatives. A change of these is the diff to read.
// WILLAI_REWRITE_GOLDEN=1 ./check browser-outlines   writes them anew.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { deepDive, front, profession } from './pages.mjs';
import { openSite } from './site.mjs';

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

function firstDifference(expected, found) {
  const [left, right] = [expected.split('\n'), found.split('\n')];
  const line = left.findIndex((text, i) => text !== right[i]);
  const at = line < 0 ? left.length : line;
  const around = (lines) => lines.slice(Math.max(0, at - 3), at + 4).join('\n');
  return `line ${at + 1}\n--- expected\n${around(left)}\n--- found\n${around(right)}`;
}

for (const [name, url] of [['front', front], ['profession', profession], ['deep-dive', deepDive],
  ['week', '/assessment/week?profession=registered-nurse']]) {
  test(`the outline of ${url} is as agreed`, async () => {
    const page = await site.newPage();
    await page.goto(url);
    const found = `${await page.locator('body').ariaSnapshot()}\n`;
    await page.context().close();

    const file = fileURLToPath(new URL(`../golden/${name}.outline.yml`, import.meta.url));
    if (process.env.WILLAI_REWRITE_GOLDEN === '1') writeFileSync(file, found);
    assert.ok(existsSync(file), `${file} is missing; write it with WILLAI_REWRITE_GOLDEN=1`);
    const expected = readFileSync(file, 'utf8');
    assert.ok(found === expected, `${file} differs at ${firstDifference(expected, found)}\n(meant so? WILLAI_REWRITE_GOLDEN=1)`);
  });
}
