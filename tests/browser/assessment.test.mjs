// The whole assessment without scripts, on a phone and at a desk: forms, back, sent twice, two tabs, a link that was
// edited, the keyboard alone; axe and vnu on what only a journey reaches.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { openSite } from './site.mjs';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const jar = require.resolve('vnu-jar/build/dist/vnu.jar');

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

const path = (page) => new URL(page.url()).pathname;
const words = 'Train new nurses on the ward';

async function axeSays(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`).join('\n');
}

async function toWeek(page) {
  await page.goto('/assessment');
  await page.fill('#job', 'registered nurse');
  await page.click('text=Find my profession');
  await page.click('.hits h3 a');
  await page.waitForURL(/\/assessment\/week/);
}

async function fillWeek(page) {
  await page.check('input[value=chart-care]');
  await page.fill('#h-chart-care', '6');
  await page.fill('#h-assess-patients', '12,5');
  await page.fill('#own-1', words);
  await page.fill('#own-h-1', '1:30');
  await page.fill('#week', '38');
}

async function goOn(page, to = /\/assessment\/skills/) {
  await page.click('.btnrow > .btn:has-text("Continue to skills")');
  await page.waitForURL(to);
}

// Each page of the journey is given to `look`.
async function walk(page, look) {
  await page.goto('/assessment');
  await page.fill('#job', '');
  await page.click('text=Find my profession');
  await page.waitForSelector('main .alert');
  await look('/assessment with a fault');
  await page.fill('#job', 'registered nurse');
  await page.click('text=Find my profession');
  await page.waitForSelector('.hits');
  await look('the choices');
  await page.click('.hits h3 a');
  await fillWeek(page);
  await page.fill('#h-chart-care', 'six');
  await goOn(page, /week/);
  await page.waitForSelector('.alert');
  await look('the week with a fault');
  await page.fill('#h-chart-care', '6');
  await page.click('text=Rate my tasks');
  await page.waitForSelector('.trow .reading b');
  await look('the week with an own task');
  await goOn(page);
  await look('the skills');
  await page.check('input[value="Hands-on technique"]');
  await page.fill('#other-skills', 'Juggling');
  await page.fill('#years', '9');
  await page.click('text=See my result');
  await page.waitForURL(/\/result/);
  await look('the result');
  await page.click('text=With the average of');
  await page.waitForURL(/with=average/);
  await look('the comparison with the average');
  await page.click('text=With the same week after its first two changes');
  await page.waitForURL(/with=plan/);
  await look('the comparison with the plan');
  await page.fill('#link', 'nothing');
  await page.click('.btn:has-text("Compare")');
  await page.waitForSelector('#link-error');
  await look('the comparison with a fault');
  await page.goBack();
  await page.goBack();
  await page.goBack();
}

for (const width of [390, 1280]) {
  test(`without scripts the journey leads to a result, and no address holds what was typed, at ${width} px`, async () => {
    const page = await site.newPage({ width, scripts: 'off' });
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await walk(page, async (where) => {
      assert.equal(await page.locator('h1').count(), 1, where);
      assert.ok(await page.locator('main').innerText().then((text) => !text.includes('undefined')), where);
    });
    assert.equal(path(page), '/result');
    assert.match(await page.locator('h1').innerText(), /of your 38 hours/);
    const main = await page.locator('main').innerText();
    for (const part of [words, 'Hands-on technique', 'Juggling', 'Keep this result']) assert.ok(main.includes(part), part);
    assert.ok(asked.every((url) => !/Train|Juggling|nurse%20|registered\+/.test(url)), asked.join('\n'));
    assert.ok(page.url().length < 2000, `${page.url().length} characters`);

    await page.click('text=Change my answers');
    assert.equal(await page.inputValue('#own-1'), words);
    assert.equal(await page.inputValue('#h-assess-patients'), '12.5');
    await page.context().close();
  });
}

test('the back button leads through every step with its answers, and a form sent twice leads to one page', async () => {
  const page = await site.newPage({ scripts: 'off' });
  await toWeek(page);
  await fillWeek(page);
  await goOn(page);
  const first = page.url();
  await page.goBack();
  assert.equal(path(page), '/assessment/week');
  await fillWeek(page);
  await goOn(page);
  assert.equal(page.url(), first);
  await page.reload();
  assert.equal(path(page), '/assessment/skills');
  await page.fill('#years', '9');
  await page.click('text=See my result');
  await page.waitForURL(/\/result/);
  const result = page.url();
  await page.goBack();
  assert.equal(path(page), '/assessment/skills');
  await page.goForward();
  assert.equal(page.url(), result);
  for (const step of ['/assessment/skills', '/assessment/week', '/assessment', '/assessment']) {
    await page.goBack();
    assert.equal(path(page), step);
    assert.equal(await page.locator('h1').count(), 1);
  }
  await page.context().close();
});

test('a button pressed twice at once sends one week, and the result is that of one', async () => {
  const page = await site.newPage();
  await toWeek(page);
  await fillWeek(page);
  await page.dblclick('.btnrow > .btn:has-text("Continue to skills")', { noWaitAfter: true });
  await page.waitForURL(/\/assessment\/skills/);
  await page.dblclick('text=See my result', { noWaitAfter: true });
  await page.waitForURL(/\/result/);
  await page.waitForLoadState();
  assert.match(await page.locator('h1').innerText(), /of your 38 hours/);
  assert.equal(await page.locator('.own-tasks th', { hasText: words }).count(), 1);
  await page.context().close();
});

test('two tabs do not disturb each other, to the result', async () => {
  const one = await site.newPage({ scripts: 'off' });
  await toWeek(one);
  const two = await one.context().newPage();
  await two.goto(one.url());
  await one.fill('#h-chart-care', '6');
  await two.fill('#h-chart-care', '9');
  for (const tab of [one, two]) {
    await tab.click('text=Update the total');
    await tab.waitForURL(/#week$/);
  }
  assert.equal(await one.inputValue('#h-chart-care'), '6');
  assert.equal(await two.inputValue('#h-chart-care'), '9');
  for (const [tab, hours] of [[one, '6'], [two, '9']]) {
    await goOn(tab);
    await tab.click('text=See my result');
    await tab.waitForURL(/\/result/);
    assert.match(await tab.locator('h1').innerText(), new RegExp(`of your ${hours} hours`));
  }
  await one.context().close();
});

test('a link edited by hand gets one sentence and a way to begin anew, on every page that takes one', async () => {
  const page = await site.newPage({ scripts: 'off' });
  await toWeek(page);
  const { search } = new URL(page.url());
  for (const where of ['/assessment', '/assessment/week', '/assessment/skills', '/result', '/result/compare', '/result/changes'])
    for (const edited of [search.replace('?a=AQ', '?a=BQ'), search.slice(0, -1), `${search}AA`, '?a=%3Cscript%3E']) {
      const response = await page.goto(where + edited);
      assert.equal(response.status(), 400, where + edited);
      assert.match(await page.locator('.standfirst').innerText(), /^The first part of this link was cut or changed.*\.$/);
    }
  await page.click('text=Start again');
  await page.waitForURL(/\/assessment$/);
  await page.context().close();
});

// Presses Tab until the element has the focus; fails where it never gets it.
async function tabTo(page, selector) {
  for (let i = 0; i < 120; i += 1) {
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the keyboard does not reach ${selector} on ${page.url()}`);
}

for (const scripts of ['off', 'on']) {
  test(`the keyboard alone leads from the first question to the comparison, with scripts ${scripts}`, async () => {
    const page = await site.newPage({ scripts });
    await page.goto('/assessment');
    await tabTo(page, '#job');
    await page.keyboard.type('registered nurse');
    await tabTo(page, 'form.step .btn');
    await page.keyboard.press('Enter');
    await page.waitForURL(/find=/);
    await tabTo(page, '.hits h3 a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/assessment\/week/);
    await tabTo(page, 'input[value=chart-care]');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('6');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/assessment\/skills/);  // the way on, not a button in the middle
    await tabTo(page, '#years');
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/result[?#]/);
    await tabTo(page, 'a[href*="with=average"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/result\/compare/);
    assert.match(await page.locator('h1').innerText(), /Your week and the average of Registered Nurses/);
    await page.context().close();
  });
}

test('a result stands beside somebody else’s, whose link is pasted; one that is none comes back with a sentence', async () => {
  const page = await site.newPage({ scripts: 'off' });
  await toWeek(page);
  await page.fill('#h-chart-care', '30');
  await goOn(page);
  await page.click('text=See my result');
  const other = page.url();
  await page.goto('/assessment');
  await toWeek(page);
  await fillWeek(page);
  await goOn(page);
  await page.click('text=See my result');
  await page.fill('#link', 'https://example.org/');
  await page.click('.btn:has-text("Compare")');
  await page.waitForSelector('#link-error');
  assert.equal(await page.inputValue('#link'), 'https://example.org/');
  await page.fill('#link', other);
  await page.click('.btn:has-text("Compare")');
  await page.waitForURL(/&b=/);
  const main = await page.locator('main').innerText();
  for (const part of ['Your week and another', '30 hours', '38 hours', words]) assert.ok(main.includes(part), part);
  assert.ok(!/Train/.test(page.url()));
  await page.context().close();
});

test('a description sent as a file ticks tasks and says why', async () => {
  const page = await site.newPage({ scripts: 'off' });
  await toWeek(page);
  await page.setInputFiles('#file', { name: 'cv.txt', mimeType: 'text/plain', buffer: Buffer.from('Assess patients on the ward and plan their care\n') });
  await page.click('text=Find my tasks in it');
  await page.waitForURL(/find=/);
  assert.ok(await page.isChecked('input[value=assess-patients]'));
  assert.match(await page.locator('#described').innerText(), /ticked because your text reads like/);
  await page.setInputFiles('#file', { name: 'cv.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n', 'latin1') });
  await page.click('text=Find my tasks in it');
  await page.waitForSelector('#file-error');
  await page.context().close();
});

for (const [scheme, width] of [['light', 390], ['dark', 1280]]) {
  test(`axe finds nothing along the way, and nothing scrolls sideways, in ${scheme} at ${width} px`, async () => {
    const page = await site.newPage({ scheme, width });
    await walk(page, async (where) => {
      assert.equal(await axeSays(page), '', where);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `${where} is ${wide} px too wide`);
    });
    await page.context().close();
  });
}

test('vnu finds no error along the way', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'willai-journey-'));
  const page = await site.newPage({ scripts: 'off' });
  const files = [];
  await walk(page, async (where) => {
    const file = join(folder, `${files.length}.html`);
    writeFileSync(file, await (await fetch(page.url())).text());  // of a form with a fault, the page before it
    files.push([file, where]);
  });
  const run = await promisify(execFile)('java', ['-Xss1m', '-jar', jar, '--errors-only', '--exit-zero-always', '--format', 'json',
    ...files.map(([file]) => file)], { maxBuffer: 1 << 24 });
  const found = JSON.parse(run.stderr).messages.map(({ url, message, extract }) => `${url}: ${message}\n    ${extract ?? ''}`);
  rmSync(folder, { recursive: true });
  assert.equal(found.length, 0, `\n${found.join('\n')}`);
  await page.context().close();
});
