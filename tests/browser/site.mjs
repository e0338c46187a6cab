// The site under test and the browser that walks it.
//
//   const site = await openSite();
//   const page = await site.newPage({ width: 390, scripts: 'off' });
//   await page.goto('/');
//   await site.close();
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const program = process.env.WILLAI ?? `${root}build/release/willai`;

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

// Starts `willai serve` on a free port over the built-in edition, unless `options` name another; resolves with the address
// it prints, and the folder of its store and letters.
async function serve(options) {
  const folder = mkdtempSync(join(tmpdir(), 'willai-site-'));
  const store = options.includes('--watch') ? [] : ['--store', join(folder, 'reports.sqlite')];
  const child = spawn(program, ['serve', '--listen', '127.0.0.1:0', ...store, '--gallery', ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const address = await new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error(`no address within 30 s from ${program} serve:\n${said}`)), 30_000);
    const listen = (bytes) => {
      said += bytes;
      const found = /at (http:\/\/[^\s/]+)/.exec(said);
      if (found) { clearTimeout(tooLate); resolve(found[1]); }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${program} serve ended with ${code}:\n${said}`)));
  });
  const stop = async () => {
    await new Promise((resolve) => { child.on('exit', resolve); child.kill('SIGTERM'); });
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, folder, stop };
}

export async function openSite(options = []) {
  const server = await serve(options);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
  return {
    address: server.address,
    folder: server.folder,
    // width in px; scripts 'on' | 'off'; scheme 'light' | 'dark'
    async newPage({ width = 1280, scripts = 'on', scheme = 'light', scale = 1 } = {}) {
      const context = await browser.newContext({
        baseURL: server.address,
        viewport: { width, height: width < 600 ? 844 : 900 },
        javaScriptEnabled: scripts === 'on',
        colorScheme: scheme,
        deviceScaleFactor: scale,
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(30_000);
      return context.newPage();
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
