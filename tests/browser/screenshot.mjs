// node tests/browser/screenshot.mjs FOLDER   The pictures of README.md, taken of the built program.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { deepDive, front } from './pages.mjs';
import { openSite } from './site.mjs';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node tests/browser/screenshot.mjs FOLDER');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const site = await openSite();
try {
  for (const [name, url, width] of [['front', front, 1280], ['deep-dive', deepDive, 390]]) {
    const page = await site.newPage({ width, scale: width < 600 ? 2 : 1 });
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready.then(() => true));
    const file = join(folder, `${name}.png`);
    await page.screenshot({ path: file });
    console.log(file);
  }
} finally {
  await site.close();
}
