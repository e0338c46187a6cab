// The work of bench/typing: typing.mjs NUMBER SLOWED… prints the rows of figures that bench/figures.py reads.
import { openSite } from '../tests/browser/site.mjs';

const tasks = ['write weekly reports for the board', 'train new nurses on the ward', 'answer customer complaints by phone',
  'drive patients to appointments', 'clean the operating room', 'plan shifts for the night team', 'reconcile accounts payable',
  'draft discharge letters', 'order supplies from vendors', 'check blood pressure of patients'];

// Notes in the page the time from each key to the frame after the change that shows a reading.
function watch() {
  globalThis.times = [];
  let key = 0;
  document.addEventListener('input', () => { key = performance.now(); }, true);
  new MutationObserver(() => {
    if (document.querySelector('.trow .reading')) requestAnimationFrame(() => globalThis.times.push(performance.now() - key));
  }).observe(document.querySelector('main'), { childList: true, subtree: true });
}

// A page on which the program has read a first task.
async function openPage(site, slowed) {
  const page = await site.newPage({ width: 390 });
  await page.goto('/assessment/week?profession=registered-nurse');
  await page.fill('#own-1', 'answer mail');
  await page.waitForSelector('.trow .reading');
  await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await page.evaluate(watch);
  return page;
}

// Milliseconds from the last key to the reading.
async function type(page, task) {
  await page.fill('#own-1', '');
  await page.waitForSelector('.trow .reading', { state: 'detached' });
  await page.locator('#own-1').pressSequentially(task, { delay: 40 });
  await page.waitForSelector('.trow .reading');
  await page.waitForTimeout(500);
  return (await page.evaluate(() => globalThis.times.splice(0))).at(-1);
}

async function measure(site, slowed, number) {
  const page = await openPage(site, slowed);
  const times = [];
  for (const task of tasks.slice(0, number)) times.push(await type(page, task));
  await page.context().close();
  return times.sort((a, b) => a - b);
}

const [number, ...passes] = process.argv.slice(2).map(Number);
const site = await openSite();
for (const slowed of passes) {
  const times = await measure(site, slowed, number);
  const name = slowed === 1 ? 'last key to reading' : `the same, processor slowed ${slowed} times`;
  console.log([name, times[Math.floor(times.length / 2)], times[0], times.at(-1), 'ms', '<= 100', '', ''].join('\t'));
}
await site.close();
