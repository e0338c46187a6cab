// axe finds nothing, in light and in dark, on a phone and at a desk.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { everyKind } from './pages.mjs';
import { openSite } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

const sentence = ({ id, help, nodes }) => `${id}: ${help}\n` + nodes.slice(0, 4)
  .map((node) => `    ${node.target.join(' ')}\n      ${node.html.slice(0, 160)}\n      ${node.failureSummary.replaceAll('\n', ' ')}`)
  .join('\n');

for (const [scheme, width] of [['light', 1280], ['dark', 390]]) {
  test(`axe finds nothing in ${scheme} at ${width} px`, async () => {
    const page = await site.newPage({ scheme, width });
    const found = [];
    for (const url of everyKind) {
      await page.goto(url);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }));
      found.push(...violations.map((violation) => `${url}  ${sentence(violation)}`));
    }
    assert.equal(found.length, 0, `\n${found.join('\n')}`);
    await page.context().close();
  });
}
