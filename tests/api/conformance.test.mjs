// The protocol’s own conformance suite asks our server. Its other scenarios call tools, prompts and resources that only a server
// made for the suite has.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { promisify } from 'node:util';
import { folder, serve } from './serve.mjs';

const suite = join(folder, 'node_modules', '@modelcontextprotocol', 'conformance', 'dist', 'index.js');
if (!existsSync(suite)) {
  console.error('SKIPPED: @modelcontextprotocol/conformance is not there; run `npm ci` in tests/api, which needs the npm registry.');
  process.exit(77);
}

let site, results;
before(async () => {
  site = await serve();
  results = mkdtempSync(join(tmpdir(), 'willai-conformance-'));
});
after(async () => {
  await site?.stop();
  rmSync(results, { recursive: true, force: true });
});

for (const scenario of ['server-initialize', 'ping', 'tools-list', 'dns-rebinding-protection'])
  test(`the conformance suite passes ${scenario}`, async () => {
    const { stdout } = await promisify(execFile)(process.execPath,
      ['--import', join(folder, 'fs_of_node_22.mjs'), suite, 'server', '--url', `${site.address}/mcp`, '--scenario', scenario, '--output-dir', results], { cwd: results });
    assert.match(stdout, /Passed: [1-9]\d*\/\d+, 0 failed, 0 warnings/);
  });
