// A server of the program under test on a free port, and the folder that it may write to.
//
//   const site = await serve();
//   await fetch(`${site.address}/api/v1`);
//   await site.stop();
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const folder = fileURLToPath(new URL('.', import.meta.url));
export const program = process.env.WILLAI ?? fileURLToPath(new URL('../../build/release/willai', import.meta.url));

// Without the packages there is no client to call with. ctest takes 77 for "skipped".
if (!existsSync(join(folder, 'node_modules', 'openapi-fetch'))) {
  console.error('SKIPPED: tests/api/node_modules is not there; run `npm ci` in tests/api, which needs the npm registry.');
  process.exit(77);
}

export async function serve(options = []) {
  const home = mkdtempSync(join(tmpdir(), 'willai-api-'));
  const child = spawn(program, ['serve', '--listen', '127.0.0.1:0', '--store', join(home, 'reports.sqlite'), ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const address = await new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error(`no address within 60 s:\n${said}`)), 60_000);
    const listen = (bytes) => {
      said += bytes;
      const found = /at (http:\/\/[^\s/]+)/.exec(said);
      if (found) { clearTimeout(tooLate); resolve(found[1]); }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`serve ended with ${code}:\n${said}`)));
  });
  const stop = async () => {
    await new Promise((resolve) => { child.on('exit', resolve); child.kill('SIGTERM'); });
    rmSync(home, { recursive: true, force: true });
  };
  return { address, home, stop };
}
