// web/week.js: sliders beside the hours, live totals, hours moved by hand on the result. Without script all of it is a
// plain form (assessment.test.mjs).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSite } from './site.mjs';

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

const given = (page) => page.locator('#given').innerText();
const remains = (page) => page.locator('#remains').innerText();
const slider = (page, id) => page.locator(`.trow:has(#${id}) .slide`);

async function slide(page, id, minutes) {
  await slider(page, id).evaluate((node, value) => {
    node.value = value;
    node.dispatchEvent(new Event('input', { bubbles: true }));
  }, minutes);
}

async function openWeek(options) {
  const page = await site.newPage(options);
  await page.route('**/assets/journey*', (route) => route.abort());  // so that forms are posted, and the server says what it makes of them
  await page.goto('/assessment/week?profession=registered-nurse');
  return page;
}

test('sliders follow what is typed, and what is typed follows them', async () => {
  const page = await openWeek();
  await page.fill('#h-chart-care', '2,5');
  assert.equal(await slider(page, 'h-chart-care').inputValue(), '150');
  await slide(page, 'h-assess-patients', 60 * 4 + 15);
  assert.equal(await page.inputValue('#h-assess-patients'), '4.25');
  assert.ok(await page.isChecked('input[value=assess-patients]'));
  assert.equal(await given(page), '6.75');
  await page.fill('#h-chart-care', 'many');
  assert.equal(await page.inputValue('#h-chart-care'), 'many');
  assert.equal(await given(page), '4.25');
  await page.context().close();
});

test('hours always add up: a slider stops where the week is full, and no other task moves', async () => {
  const page = await openWeek();
  await page.fill('#week', '10');
  await page.fill('#h-chart-care', '6');
  assert.equal(await remains(page), '4 hours are not placed yet. Unplaced time counts as unknown and widens your range.');
  await slide(page, 'h-assess-patients', 600);
  assert.equal(await page.inputValue('#h-assess-patients'), '4');
  assert.equal(await page.inputValue('#h-chart-care'), '6');
  assert.equal(await slider(page, 'h-assess-patients').inputValue(), '240');
  assert.equal(await remains(page), 'Your whole week is placed.');
  await page.fill('#h-chart-care', '8');
  assert.equal(await remains(page), 'The tasks take 2 hours more than the whole week. That is fine: we count the hours of the tasks.');
  await slide(page, 'h-assess-patients', 0);
  assert.equal(await page.inputValue('#h-assess-patients'), '');
  await page.context().close();
});

test('the live totals are those the server gives', async () => {
  const page = await openWeek();
  const fields = ['h-chart-care', 'h-assess-patients'];
  for (const [week, ...hours] of [['38', '6', '12,5'], ['', '1:30', '20 min'], ['40', '2 h 30', '.5'], ['10', '9:01', '0:20']]) {
    await page.fill('#week', week);
    for (const [i, id] of fields.entries()) await page.fill(`#${id}`, hours[i]);
    const said = [await given(page), await remains(page)];
    await page.click('text=Update the total');
    await page.waitForURL(/#week$/);
    assert.deepEqual([await given(page), await remains(page)], said, `${week}: ${hours}`);
  }
  await page.context().close();
});

test('the sliders are for the pointer alone: the keyboard goes from field to field as before', async () => {
  const page = await openWeek();
  await page.focus('#h-chart-care');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await page.evaluate(() => document.activeElement.value), 'chart-care');
  assert.equal(await page.getByRole('slider').count(), 0);
  await page.context().close();
});

test('a main part that is set anew is helped again', async () => {
  const page = await openWeek();
  await page.evaluate(() => {
    const main = document.querySelector('main');
    const copy = document.createElement('div');
    copy.innerHTML = main.innerHTML.replace(/<input[^>]*slide[^>]*>/g, '');
    main.replaceChildren(...copy.childNodes);
  });
  await page.waitForSelector('.trow:has(#h-chart-care) .slide');
  await slide(page, 'h-chart-care', 120);
  assert.equal(await given(page), '2');
  await page.context().close();
});

test('two hours can be moved by hand on a result, and each stop has its range', async () => {
  const page = await openWeek();
  await page.fill('#h-chart-care', '6');
  await page.fill('#h-assess-patients', '12');
  await page.click('.btnrow > .btn:has-text("Continue to skills")');
  await page.click('text=See my result');
  await page.waitForURL(/\/result\?/);
  const item = page.locator('#change ~ * li').first(), move = item.getByRole('slider');
  const named = await item.locator('h3 .num').innerText();
  assert.equal(await item.locator('output').innerText(), `2 hours moved: ${named}`);
  await move.focus();
  await page.keyboard.press('ArrowLeft');
  assert.match(await item.locator('output').innerText(), /^1\.5 hours moved: 0\.\d\d–0\.\d\d$/);
  await page.keyboard.press('Home');
  const exposure = await page.locator('.big').first().innerText();
  assert.equal(await item.locator('output').innerText(), `Nothing moved: ${exposure}`);
  await page.context().close();
});

for (const width of [390, 1280]) {
  test(`with sliders nothing is wider than the window at ${width} px`, async () => {
    const page = await openWeek({ width });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
    await page.context().close();
  });
}
