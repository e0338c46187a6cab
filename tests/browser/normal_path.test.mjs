// The way that readers take: from the front page, from the assessment and from a profession, on a phone and at a desk, with
// script. Sliders, totals, ticks and hours moved by hand are there without a reload; the server answers until the program
// has come; what goes offline loses nothing; nothing on a page moves by itself.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openSite } from './site.mjs';

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

const at = (page, where) => page.waitForFunction((wanted) => location.pathname === wanted, where);
const words = 'Train new nurses on the ward';

// Shifts of the layout that no input of the reader explains, as browsers count them.
async function watchShifts(page) {
  await page.addInitScript(() => {
    globalThis.moved = 0;
    globalThis.movers = [];
    new PerformanceObserver((list) => {
      for (const each of list.getEntries())
        if (!each.hadRecentInput) {
          globalThis.moved += each.value;
          globalThis.movers.push(`${each.value.toFixed(3)} ${each.sources.map(({ node }) => node?.className || node?.nodeName).join(' ')}`);
        }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

async function checkShifts(page, where) {
  if (!(await page.evaluate(() => 'moved' in globalThis))) return;
  await page.waitForTimeout(600);
  const { moved, movers } = await page.evaluate(() => {
    const all = { moved: globalThis.moved, movers: globalThis.movers };
    globalThis.moved = 0;
    globalThis.movers = [];
    return all;
  });
  assert.ok(moved <= 0.05, `${where} moved by ${moved.toFixed(3)}: ${movers.join('; ')}`);
}

async function toWeek(page) {
  await page.fill('#job', 'registered nurse');
  await page.click('text=Find my profession');
  await page.waitForSelector('.hits');
  await checkShifts(page, 'the choices');
  await page.locator('.hits h3 a:has-text("Registered nurse")').first().click();
  await at(page, '/assessment/week');
  await page.waitForSelector('#h-chart-care');
}

async function fillWeek(page) {
  await page.waitForSelector('.trow:has(#h-chart-care) .slide');
  await checkShifts(page, 'the week');
  await page.fill('#h-chart-care', '6');
  assert.equal(await page.locator('#given').innerText(), '6');
  assert.ok(await page.isChecked('input[value=chart-care]'), 'hours tick the task');
  await page.fill('#h-assess-patients', '12,5');
  assert.equal(await page.locator('#given').innerText(), '18.5');
  await page.fill('#own-1', words);
  await checkShifts(page, 'an own task');
  await page.fill('#own-h-1', '1:30');
  await page.fill('#week', '38');
  assert.equal(await page.locator('#remains').innerText(), '18 hours are not placed yet. Unplaced time counts as unknown and widens your range.');
  await page.click('.btnrow > .btn:has-text("Continue to skills")');
  await at(page, '/assessment/skills');
  await page.waitForSelector('#years');
  await checkShifts(page, 'the skills');
}

async function toResult(page) {
  await page.fill('#years', '9');
  await page.click('text=See my result');
  await at(page, '/result');
  await page.waitForSelector('#keep');
  await checkShifts(page, 'the result');
  assert.ok((await page.locator('main').innerText()).includes(words));
}

const starts = {
  'the assessment': async (page) => { await page.goto('/assessment'); await toWeek(page); },
  'the front page': async (page) => {
    await page.goto('/');
    const sections = page.locator('[popovertarget]').first();
    if (await sections.isVisible()) await sections.click();
    await page.locator('a[href^="/assessment"]').filter({ visible: true }).first().click();
    await at(page, '/assessment');
    await toWeek(page);
  },
  'a profession': async (page) => {
    await page.goto('/profession/registered-nurse');
    await page.locator('main a[href^="/assessment/week"]').filter({ visible: true }).first().click();
    await at(page, '/assessment/week');
  },
};

for (const width of [390, 1280])
  for (const [name, begin] of Object.entries(starts))
    test(`from ${name} to a result without a reload, at ${width} px`, async () => {
      const page = await site.newPage({ width });
      const complaints = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      await watchShifts(page);
      await begin(page);
      await fillWeek(page);
      await toResult(page);
      assert.deepEqual(complaints, []);
      await page.context().close();
    });

test('PDF and picture of a result made in the browser say what they lack, and have it where the reader ticks it', async () => {
  const page = await site.newPage({ width: 390 });
  await page.goto('/assessment');
  await page.focus('#job');
  await page.waitForSelector('body.here');
  await toWeek(page);
  await fillWeek(page);
  await toResult(page);
  const files = page.locator('form.files');
  assert.match(await files.innerText(), /leaves out your own tasks, and figures differ/);
  const asked = [];
  page.on('request', (request) => { if (request.method() === 'POST') asked.push(request.postData() ?? ''); });
  const answers = [];
  for (const ticked of [false, true]) {
    const [action, body] = await files.evaluate((form, with_words) => {
      form.elements.words.checked = with_words;
      return [form.action, new URLSearchParams(new FormData(form)).toString()];
    }, ticked);
    const answer = await fetch(action, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body });
    assert.equal(answer.headers.get('Content-Type'), 'application/pdf');
    answers.push((await answer.arrayBuffer()).byteLength);
  }
  assert.notEqual(answers[0], answers[1]);
  assert.deepEqual(asked, []);
  await page.context().close();
});

test('nobody is turned away: a typical week, a task in Spanish, lines of an advertisement', async () => {
  const page = await site.newPage({ width: 390 });
  await page.goto('/assessment/week?profession=registered-nurse');
  await page.focus('#own-1');
  await page.waitForSelector('body.here');
  await page.fill('#own-1', 'escribir publicaciones para redes sociales');
  await page.waitForSelector('.reading [lang=es]');
  assert.match(await page.locator('.reading').innerText(), /Todavía solo leemos inglés.*answer customer emails/);
  await page.click('text=I don’t do this work yet');
  await at(page, '/result');
  assert.match(await page.locator('h1').innerText(), /of a typical week’s 40 hours/);
  for (const id of ['monday', 'hand']) assert.ok(await page.locator(`#${id}`).isVisible(), id);
  assert.ok(await page.locator('.todo').count() > 0);
  const folder = mkdtempSync(join(tmpdir(), 'willai-handout-'));
  const paper = await fetch(`${site.address}/result.pdf?profession=registered-nurse&part=handout`);
  writeFileSync(join(folder, 'handout.pdf'), Buffer.from(await paper.arrayBuffer()));
  assert.match(execFileSync('pdfinfo', [join(folder, 'handout.pdf')], { encoding: 'utf8' }), /^Pages: +1$/m);
  rmSync(folder, { recursive: true });
  await page.context().close();
});

// Holds the parts of the program back until `come` is called.
async function holdBack(page) {
  let come;
  const coming = new Promise((go) => { come = go; });
  await page.route('**/*.pack', async (route) => { await coming; await route.continue().catch(() => {}); });
  return come;
}

test('the server answers each step until the program has come, and then the browser goes on with all that was said', async () => {
  const page = await site.newPage({ width: 390 });
  const come = await holdBack(page);
  await page.goto('/assessment');
  await toWeek(page);
  await page.fill('#h-chart-care', '6');
  await page.fill('#own-1', words);
  await page.fill('#own-h-1', '1:30');
  await page.click('.btnrow > .btn:has-text("Continue to skills")');
  await at(page, '/assessment/skills');
  assert.equal(new URL(page.url()).hash, '', 'the server answered');
  come();
  await page.waitForSelector('body.here');
  // Now there is no server any more.
  await page.context().setOffline(true);
  await page.fill('#years', '9');
  await page.click('text=See my result');
  await at(page, '/result');
  await page.waitForSelector('#keep');
  assert.notEqual(new URL(page.url()).hash, '', 'the browser answered');
  const main = await page.locator('main').innerText();
  for (const part of [words, '9 years']) assert.ok(main.includes(part), part);
  await page.goBack();
  await page.waitForSelector('#years');
  assert.equal(await page.inputValue('#years'), '9');
  await page.context().close();
});

test('offline before the program has come: the page says so, keeps what was typed, and goes on once there is a connection', async () => {
  const page = await site.newPage({ width: 390 });
  await holdBack(page);
  await page.goto('/assessment');
  await toWeek(page);
  await page.fill('#h-chart-care', '6');
  await page.fill('#own-1', words);
  await page.context().setOffline(true);
  await page.click('.btnrow > .btn:has-text("Continue to skills")');
  await page.waitForSelector('main [role=alert]');
  assert.match(await page.locator('main [role=alert]').innerText(), /There is no connection now\. Nothing is lost/);
  assert.equal(await page.inputValue('#own-1'), words);
  await page.context().setOffline(false);
  await page.click('.btnrow > .btn:has-text("Continue to skills")');
  await at(page, '/assessment/skills');
  await page.click('text=See my result');
  await at(page, '/result');
  await page.waitForSelector('#keep');
  assert.ok((await page.locator('main').innerText()).includes(words));
  await page.context().close();
});

test('a button that was pressed shows that it works, and a second press sends nothing', async () => {
  const page = await site.newPage();
  await holdBack(page);
  await page.goto('/assessment');
  let answer, posts = 0;
  const answering = new Promise((go) => { answer = go; });
  await page.route('**/assessment*', async (route) => {
    if (route.request().method() === 'POST') ++posts, await answering;
    await route.continue();
  });
  await page.fill('#job', 'registered nurse');
  const button = page.locator('text=Find my profession');
  await button.click();
  assert.equal(await button.getAttribute('aria-busy'), 'true');
  await button.click();
  answer();
  await page.waitForSelector('.hits');
  assert.equal(posts, 1);
  await page.context().close();
});

// A slow phone: 1.6 Mb/s, 150 ms, a quarter of this processor. The figure is printed; what it is depends on the machine.
test('the first answer on a slow phone', async () => {
  const page = await site.newPage({ width: 390 });
  const phone = await page.context().newCDPSession(page);
  await phone.send('Network.enable');
  await phone.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 });
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto('/assessment');
  await page.fill('#job', 'registered nurse');
  const began = performance.now();
  await page.click('text=Find my profession');
  await page.waitForSelector('.hits');
  console.log(`first answer on a slow phone: ${((performance.now() - began) / 1000).toFixed(2)} s`);
  await page.context().close();
});
