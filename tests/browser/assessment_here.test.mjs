// The assessment in the reader's own browser: on `willai serve` and in a static copy that a plain file server sends. No
// request holds a word that was typed; back and forward, the keyboard alone, axe; the result is that of `willai assess`.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { after, before, test } from 'node:test';
import { confirmLink, letterFiles, readLetters, until } from './letters.mjs';
import { openSite, program } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const words = 'Train new nurses on the ward', pasted = 'I look after patients as a registered nurse';
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.woff2': 'font/woff2', '.json': 'application/json' };

let site, files, folder;
before(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), 'willai-copy-'));
  execFileSync(program, ['export', folder], { stdio: 'ignore' });
  files = createServer(sendFile).listen(0, '127.0.0.1');
  await new Promise((listening) => files.on('listening', listening));
});
after(async () => {
  await site?.close();
  files?.closeAllConnections?.();
  files?.close();
  rmSync(folder, { recursive: true, force: true });
});

// As plain as they come: the file, or index.html of the folder; nothing is compressed, and nothing can be posted.
function sendFile({ method, url }, response) {
  const path = normalize(decodeURIComponent(new URL(url, 'http://here').pathname));
  const name = [join(folder, path), join(folder, path, 'index.html')].find((each) => statSync(each, { throwIfNoEntry: false })?.isFile());
  if (method !== 'GET' || !name) return response.writeHead(method === 'GET' ? 404 : 405).end();
  const bytes = readFileSync(name);
  response.writeHead(200, { 'Content-Type': types[extname(name)] ?? 'application/octet-stream', 'Content-Length': bytes.length }).end(bytes);
}

const places = {
  'a static copy': () => `http://127.0.0.1:${files.address().port}`,
  'a served site': () => site.address,
};
const path = (page) => new URL(page.url()).pathname.replace(/\/$/, '');
const at = (page, where) => page.waitForFunction((wanted) => location.pathname === wanted, where);

// A page that notes all it asks for, and what goes wrong.
async function open(address, options) {
  const page = await site.newPage(options);
  const asked = [], complaints = [];
  page.on('request', (request) => asked.push({ method: request.method(), url: request.url(), body: request.postData() ?? '' }));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  await page.goto(`${address}/assessment`);
  // Until the program has come, a server answers: normal_path.test.mjs.
  await page.focus('#job');
  await page.waitForSelector('body.here');
  return { page, asked, complaints };
}

async function axeSays(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`).join('\n');
}

async function toWeek(page) {
  await page.fill('#job', pasted);
  await page.click('text=Find my profession');
  await page.click('.hits h3 a:has-text("Registered nurse")');
  await at(page, '/assessment/week');
}

async function toSkills(page) {
  await page.check('input[value=chart-care]');
  await page.fill('#h-chart-care', '6');
  await page.fill('#h-assess-patients', '12,5');
  await page.fill('#own-1', words);
  await page.fill('#own-h-1', '1:30');
  await page.fill('#week', '38');
  await page.click('.btnrow > .btn:has-text("Continue to skills")');
  await at(page, '/assessment/skills');
}

async function toResult(page) {
  await page.check('input[value="Hands-on technique"]');
  await page.fill('#other-skills', 'Juggling');
  await page.fill('#years', '9');
  await page.click('text=See my result');
  await at(page, '/result');
}

function checkNothingLeft(asked, complaints) {
  assert.deepEqual(complaints, []);
  for (const { method, url, body } of asked) {
    assert.equal(method, 'GET', url);
    assert.equal(body, '', url);
    assert.equal(new URL(url).search, '', `${url} holds answers`);
    assert.ok(!/Train|Juggling|patients/i.test(decodeURIComponent(url)), url);
  }
}

for (const [name, address] of Object.entries(places)) {
  for (const width of [390, 1280]) {
    test(`${name}: the journey leads to a result, and no request holds a word of it, at ${width} px`, async () => {
      const { page, asked, complaints } = await open(address(), { width });
      const look = async (where) => {
        assert.equal(await axeSays(page), '', where);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(wide <= 0, `${where} is ${wide} px too wide`);
        assert.equal(await page.locator('h1').count(), 1, where);
      };
      await toWeek(page);
      await look('the week');
      await page.fill('#own-1', words);
      await page.waitForSelector('.trow .reading b');  // read as it was typed
      await page.fill('#own-1', '');
      await page.waitForSelector('.trow .reading', { state: 'detached' });
      await page.fill('#own-1', words);
      await page.fill('#h-chart-care', 'six');
      await page.click('.btnrow > .btn:has-text("Continue to skills")');
      await page.waitForSelector('main .alert');
      await look('the week with a fault');
      assert.equal(await page.inputValue('#own-1'), words);
      await toSkills(page);
      await look('the skills');
      await toResult(page);
      await look('the result');
      assert.match(await page.locator('h1').innerText(), /of your 38 hours/);
      const main = await page.locator('main').innerText();
      for (const part of [words, 'Hands-on technique', 'Juggling', 'Keep this result']) assert.ok(main.includes(part), part);
      assert.ok(page.url().length < 2000, `${page.url().length} characters`);
      checkNothingLeft(asked, complaints);
      await page.context().close();
    });
  }

  test(`${name}: back and forward lead through the steps with what was said on them, and a link opens elsewhere`, async () => {
    const { page, asked, complaints } = await open(address());
    await toWeek(page);
    await toSkills(page);
    await toResult(page);
    const result = page.url();
    await page.goBack();
    await page.waitForSelector('#years');
    assert.equal(await page.inputValue('#years'), '9');
    await page.goBack();
    await page.waitForSelector('#own-1');
    assert.equal(path(page), '/assessment/week');
    assert.equal(await page.inputValue('#own-1'), words);
    assert.equal(await page.inputValue('#h-assess-patients'), '12.5');
    await page.goBack();
    await page.waitForSelector('.hits');
    await page.goBack();
    await page.waitForSelector('.hits', { state: 'detached' });
    assert.equal(path(page), '/assessment');
    for (const next of ['.hits', '#own-1', '#years', '#keep']) {
      await page.goForward();
      await page.waitForSelector(next);
    }
    assert.equal(page.url(), result);
    await page.reload();
    await page.waitForSelector('#keep');
    const elsewhere = await site.newPage();
    await elsewhere.goto(result);
    await elsewhere.waitForSelector('#keep');
    assert.ok((await elsewhere.locator('main').innerText()).includes(words));
    await elsewhere.context().close();
    checkNothingLeft(asked, complaints);
    await page.context().close();
  });

  test(`${name}: the keyboard alone leads from the job to the result, and each page begins at its headline`, async () => {
    const { page } = await open(address());
    await page.focus('#job');
    await page.keyboard.type('registered nurse');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.hits');
    await page.locator('.hits h3 a').first().focus();
    await page.keyboard.press('Enter');
    await at(page, '/assessment/week');
    await page.waitForFunction(() => document.activeElement?.matches('h1'));
    await page.focus('input[value=chart-care]');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('6');
    await page.keyboard.press('Enter');
    await at(page, '/assessment/skills');
    await page.focus('#years');
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    await at(page, '/result');
    await page.waitForFunction(() => document.activeElement?.matches('h1'));
    assert.match(await page.locator('[role=status]').last().innerText(), /Your week|result/i);
    await page.context().close();
  });
}

test('the result that the browser saves is that of POST /api/v1/assess, byte for byte', async () => {
  const { page } = await open(site.address);
  await toWeek(page);
  await toSkills(page);
  await toResult(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=This result as JSON')]);
  const saved = readFileSync(await download.path(), 'utf8');
  const sent = await fetch(`${site.address}/api/v1/assess`, {
    method: 'POST',
    body: JSON.stringify({
      edition: JSON.parse(readFileSync(new URL('../../docs/examples/assessment.json', import.meta.url), 'utf8')).edition,
      profession: 'registered-nurse', week_minutes: 2280, years: 9, skills: ['Hands-on technique', 'Juggling'],
      tasks: [{ task: 'assess-patients', minutes: 750 }, { task: 'chart-care', minutes: 360 }, { text: words, minutes: 90 }],
    }),
  });
  assert.equal(saved, await sent.text());
  await page.context().close();
});

test('a report of a result made here is asked for with consent, and own words go with it only where they are ticked', async () => {
  const { page, asked, complaints } = await open(site.address);
  await toWeek(page);
  await toSkills(page);
  await toResult(page);
  checkNothingLeft(asked, complaints);
  const result = page.url(), used = new Set();
  for (const ticked of [false, true]) {
    await page.goto('about:blank');
    await page.goto(result);
    await page.waitForSelector('#mail');
    assert.match(await page.locator('section[aria-labelledby=report]').innerText(), /Your answers have not left this browser/);
    assert.equal(await page.isChecked('input[name=words]'), false);
    assert.equal(await axeSays(page), '');
    if (ticked) await page.check('input[name=words]');
    await page.fill('#mail', `reader${ticked}@inbox.example`);
    const known = letterFiles(site.folder).length;
    await page.click('text=Send my report');
    await at(page, '/report/asked');
    await until(() => letterFiles(site.folder).length === known + 1);
    const [path, t] = confirmLink(readLetters(site.folder).find(({ subject, plain }) => subject.startsWith('Please') && !used.has(confirmLink({ plain })[1])));
    used.add(t);
    await fetch(site.address + path, { method: 'POST', body: new URLSearchParams({ t }) });
    await until(() => letterFiles(site.folder).length === known + 2);
  }
  const reports = readLetters(site.folder).filter(({ subject }) => !subject.startsWith('Please'));
  assert.deepEqual(reports.map(({ plain }) => plain.includes(words)).sort(), [false, true]);
  await page.context().close();
});

test('without script a static copy says what it needs, and no form is there to be sent', async () => {
  const page = await site.newPage({ scripts: 'off' });
  await page.goto(`${places['a static copy']()}/assessment`);
  assert.match(await page.locator('main').innerText(), /Your browser does not run the script/);
  assert.equal(await page.locator('form.step').isVisible(), false);
  await page.context().close();
});

test('what is typed while the program still loads stays on the page that answers', async () => {
  const page = await site.newPage();
  let load;
  const loading = new Promise((go) => { load = go; });
  await page.route('**/edition.pack', async (route) => { await loading; await route.continue(); });
  await page.goto(`${places['a static copy']()}/assessment`);
  await page.fill('#job', '');
  await page.click('text=Find my profession');
  await page.fill('#job', pasted);
  load();
  await page.waitForSelector('main .alert');
  assert.equal(await page.inputValue('#job'), pasted);
  await page.click('text=Find my profession');
  await page.waitForSelector('.hits');
  await page.context().close();
});

for (const [name, address] of Object.entries(places))
  test(`${name}: a part that does not arrive whole ends nothing`, async () => {
    const page = await site.newPage();
    await page.route('**/edition.pack', (route) => route.fulfill({ status: 200, body: Buffer.from('no pack') }));
    await page.goto(`${address()}/assessment`);
    await page.fill('#job', pasted);
    await page.click('text=Find my profession');
    if (name === 'a served site') await page.waitForSelector('.hits');  // the server answers
    else {
      await page.waitForSelector('main [role=alert]');
      assert.match(await page.locator('main [role=alert]').first().innerText(), /does not work in this browser now/);
      assert.equal(await page.inputValue('#job'), pasted);
    }
    await page.context().close();
  });
