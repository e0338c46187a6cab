// node tests/browser/picture.mjs ADDRESS FILE.jpg   A picture of a page as a reader at a desk sees it, for docs/editing.md.
import { chromium } from 'playwright-core';

const [address, path] = process.argv.slice(2);
if (!path) {
  console.error('usage: node tests/browser/picture.mjs ADDRESS FILE.jpg');
  process.exit(2);
}
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await page.screenshot({ path, type: 'jpeg', quality: 62 });
  console.log(path);
} finally {
  await browser.close();
}
