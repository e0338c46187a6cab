// node assess.mjs PACKS PROGRAM   That the module says of 200 assessments what the program says of them, byte for byte.
// PACKS is a folder of a static export, over whose edition PROGRAM serves and assesses. The assessments are made from its
// pages, the same ones every time.
import { spawn, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openModule } from './module.mjs';

const [site, program, edition] = process.argv.slice(2);
const assets = join(site, 'assets');
const folder = join(assets, readdirSync(assets).find((name) => name.startsWith('edition-')));
const packed = (file) => gunzipSync(readFileSync(file));
const asset = (start) => packed(join(assets, readdirSync(assets).find((name) => name.startsWith(start))));

const module = await openModule(asset('module-'));
module.load('load_model', asset('task-model-'));
module.load('load_edition', packed(join(folder, 'edition.pack')));

// --- assessments, from a chance of our own -------------------------------------------------------------------------------
let seed = 20261125;
const below = (end) => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return Math.floor(seed / 2 ** 32 * end); };
const some = (all, most) => all.filter(() => below(all.length) < most);
const typed = readFileSync(new URL('../data/typed_tasks.tsv', import.meta.url), 'utf8').split('\n').slice(1)
  .map((line) => line.split('\t')[1]).filter((text) => text && text.length < 200);
const slugs = readdirSync(join(folder, 'profession')).map((name) => name.replace('.pack', ''));
const page = (slug) => JSON.parse(readFileSync(join(site, 'profession', `${slug}.json`), 'utf8'));
const slug_of = (task, slug) => task.url.split('/').pop().replace('.json', '').slice(slug.length + 1);

function assessment() {
  const made = { tasks: [] };
  if (below(8) > 0) {
    made.profession = slugs[below(slugs.length)];
    const view = page(made.profession);
    const tasks = view.tasks.map((task) => slug_of(task, made.profession));
    for (const task of some(tasks, 5)) made.tasks.push(below(4) ? { task, minutes: 15 * (1 + below(20)) } : { task });
    const left = tasks.filter((task) => !made.tasks.some((each) => each.task === task));
    if (below(3) === 0 && left.length) made.skipped = [left[below(left.length)]];
    made.skills = some(view.skills.flatMap(({ skills }) => skills.map(({ name }) => name)), 3);
  }
  for (let i = below(4); i > 0; --i) made.tasks.push({ text: typed[below(typed.length)], minutes: 30 * (1 + below(12)) });
  if (below(2)) made.skills = [...(made.skills ?? []), 'Juggling'];
  if (below(2)) made.years = below(40);
  if (below(2)) made.week_minutes = 5900;
  return made;
}

const all = Array.from({ length: 200 }, assessment).map((each) => JSON.stringify(each));

// --- what the program says -----------------------------------------------------------------------------------------------
const named = edition ? ['--edition', edition] : [];
const server = spawn(program, ['serve', '--listen', '127.0.0.1:0', ...named], { stdio: ['ignore', 'pipe', 'pipe'] });
const address = await new Promise((resolve) => {
  let said = '';
  const hear = (bytes) => { const found = /at (http:\/\/[^\s/]+)/.exec(said += bytes); if (found) resolve(found[1]); };
  server.stdout.on('data', hear);
  server.stderr.on('data', hear);
});
const by_server = async (json) => (await fetch(`${address}/api/v1/assess`, { method: 'POST', body: json })).text();

const work = mkdtempSync(join(tmpdir(), 'willai-assess-'));
function by_command(json) {
  writeFileSync(join(work, 'a.json'), json);
  return execFileSync(program, ['assess', join(work, 'a.json'), '--json', ...named], { encoding: 'utf8' });
}

let alike = 0, scored = 0;
const faults = [];
for (const [i, json] of all.entries()) {
  const here = module.assess(json, (slug) => packed(join(folder, 'profession', `${slug}.pack`)));
  const there = await by_server(json);
  if (here.kind === 'json') ++scored;
  else if (i < 9) console.log(here.text);
  const same = here.kind === 'json' ? here.text === there : JSON.parse(there).error?.includes?.(here.text);
  if (same && (i >= 5 || here.kind !== 'json' || by_command(json).trim() === here.text.trim())) ++alike;
  else faults.push(`${json}\n  module:  ${here.text.slice(0, 300)}\n  program: ${there.slice(0, 300)}`);
}
server.kill();
rmSync(work, { recursive: true });
console.log(`${alike} of ${all.length} assessments alike, ${scored} of them with a result`);
if (faults.length || scored < 190) { console.log(faults[0] ?? 'too few have a result'); process.exitCode = 1; }
