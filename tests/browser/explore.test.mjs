// The map of all work: the same with and without script, by keyboard, by link.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSite } from './site.mjs';

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

const query = 'field=health-care&level=some&level=little&sort=-pay&s=a';
// As the page has it: the address that the browser reports may lag behind.
const words = async (page) => new URLSearchParams(await page.evaluate(() => location.search));
const names = (page) => page.locator('#rows tbody tr:visible th').allTextContents();

test('an address shows the same rows and sums with and without script', async () => {
  const seen = [];
  for (const scripts of ['on', 'off']) {
    const page = await site.newPage({ scripts });
    await page.goto(`/explore?${query}`);
    const dimmed = await page.locator('.map-big rect.off').count();
    seen.push({ names: await names(page), found: await page.textContent('#found'), sorted: await page.locator('#rows th[aria-sort]').getAttribute('aria-sort'), dimmed });
    await page.context().close();
  }
  assert.ok(seen[0].names.length > 2, `${seen[0].names.length} rows`);
  assert.deepEqual(seen[0], seen[1]);
});

test('each order is the same with and without script', async () => {
  const [on, off] = [await site.newPage(), await site.newPage({ scripts: 'off' })];
  await on.goto('/explore');
  for (const key of ['name', 'range', 'pay', 'growth', 'field', 'people'])
    for (const sort of [key, `-${key}`]) {
      await on.locator('#rows thead a').evaluateAll((links, wanted) => {
        const link = links.find((each) => new URL(each.href).searchParams.get('sort') === wanted);
        link.click();
      }, sort);
      await off.goto(`/explore?sort=${sort}`);
      // Equal values may stand in either order: what counts is the sorted column.
      const column = await off.locator('#rows th[aria-sort]').evaluate((head) => head.cellIndex);
      const cells = (page) => page.locator(`#rows tbody tr > :nth-child(${column + 1})`).allTextContents();
      assert.deepEqual(await cells(on), await cells(off), sort);
      assert.equal((await words(on)).get('sort') ?? 'people', sort);
    }
  await on.context().close();
  await off.context().close();
});

test('filters work without a request, say what is left, and stand in the address', async () => {
  const page = await site.newPage();
  await page.goto('/explore', { waitUntil: 'networkidle' });
  const whole = (await names(page)).length;
  let asked = 0;
  page.on('request', () => { asked += 1; });
  await page.selectOption('#by-field', 'computing');
  const some = (await names(page)).length;
  assert.ok(some > 0 && some < whole, `${some} of ${whole}`);
  assert.match(await page.textContent('#found'), new RegExp(`^${some} professions?, `));
  await page.uncheck('[name=level][value=much]');
  await page.fill('#by-name', 'dev');
  for (const name of await names(page)) assert.match(name, /dev/i);
  assert.equal(String(await words(page)), 's=dev&field=computing&level=some&level=little&level=unclear');
  assert.equal(asked, 0);
  await page.reload();
  for (const name of await names(page)) assert.match(name, /dev/i);
  await page.context().close();
});

test('the map is one stop of the Tab key, and arrows lead through it', async () => {
  const page = await site.newPage();
  await page.goto('/explore');
  await page.waitForSelector('[role=listbox]');
  assert.equal(await page.locator('.map-big a[tabindex="0"]').count(), 1);
  await page.locator('.map-big a[tabindex="0"]').focus();
  const name = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  const first = await name();
  const seen = new Set([first]);
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'End']) {
    await page.keyboard.press(key);
    seen.add(await name());
  }
  assert.ok(seen.size > 4, [...seen].join('; '));
  await page.keyboard.press('Home');
  assert.equal(await name(), first);
  assert.match(first, /People: [\d,]+/);
  await page.keyboard.press('Enter');
  const line = await page.evaluate(() => document.querySelector(location.hash)?.cells[0].textContent);
  assert.ok(line && first.startsWith(line), `${line} of ${first}`);
  await page.context().close();
});

test('without script the form asks the server', async () => {
  const page = await site.newPage({ scripts: 'off' });
  await page.goto('/explore/pay');
  await page.selectOption('#by-field', 'sales');
  await page.click('#sift button');
  assert.match(page.url(), /\/explore\/pay\?.*field=sales/);
  assert.equal(await page.locator('#by-field').inputValue(), 'sales');
  assert.ok((await names(page)).length > 0);
  await page.context().close();
});
