// A page asks for little, only of its own host, and nothing it asks for fails.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { everyKind } from './pages.mjs';
import { openSite } from './site.mjs';

const requestsAtMost = 11;  // the page, its styles, seven faces, the scripts of the search box and of the assessment

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

for (const url of everyKind) {
  test(`${url} needs at most ${requestsAtMost} requests, all of them here`, async () => {
    const page = await site.newPage();  // a context of its own: an empty cache
    const asked = [];
    const complaints = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('requestfailed', (request) => complaints.push(`${request.url()} failed: ${request.failure()?.errorText}`));
    page.on('response', (response) => {
      if (response.status() >= 400 && response.url() !== site.address + url) complaints.push(`${response.status()} ${response.url()}`);
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      // Chromium repeats the 404 of the page itself, which is what that page is for.
      const own = message.location().url === site.address + url && message.text().includes('status of 404');
      if (message.type() === 'error' && !own) complaints.push(message.text());
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    const elsewhere = asked.filter((address) => !address.startsWith(`${site.address}/`) && !address.startsWith('data:'));
    assert.deepEqual(elsewhere, [], 'requests to other hosts');
    assert.deepEqual(complaints, []);
    assert.ok(asked.length <= requestsAtMost, `${asked.length} requests: ${asked.map((address) => new URL(address).pathname).join(' ')}`);
    await page.context().close();
  });
}
