// The downloads of an edition in DuckDB: its tables as CSV and as JSON say the same as the edition. DuckDB reads the edition itself by
// an extension that it fetches when it is first needed; where that cannot be reached, this part says so.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { after, before } from 'node:test';
import { folder, program } from './serve.mjs';

const { DuckDBInstance } = await import('@duckdb/node-api').catch(() => {
  console.error('SKIPPED: @duckdb/node-api is not there; run `npm ci` in tests/api, which needs the npm registry.');
  process.exit(77);
});
const edition = process.env.WILLAI_EDITION ?? join(dirname(program), 'edition.sqlite');
const sqlite = (query) => execFileSync('sqlite3', ['-readonly', '-json', '-init', join(out, 'views.sql'), edition, query], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

let out, duck;
before(async () => {
  assert(existsSync(edition), `there is no edition ${edition}`);
  out = join(mkdtempSync(join(tmpdir(), 'willai-duckdb-')), 'downloads');
  execFileSync(join(folder, '../../tools/downloads.py'), [edition, out]);
  duck = await (await DuckDBInstance.create()).connect();
});
after(() => { duck?.closeSync(); rmSync(dirname(out), { recursive: true, force: true }); });

const ask = async (query) => (await duck.runAndReadAll(query)).getRowObjectsJson();
const number = async (query) => Number((await ask(`SELECT (${query}) AS n`))[0].n);

test('every table has every row, as CSV and as JSON', async () => {
  const names = readdirSync(join(out, 'tables')).filter((name) => name.endsWith('.csv')).map((name) => name.slice(0, -4));
  assert(names.length > 20);
  for (const name of names) {
    const [{ n }] = JSON.parse(sqlite(`SELECT count(*) AS n FROM "${name}"`));
    assert.equal(await number(`SELECT count(*) FROM read_csv('${out}/tables/${name}.csv', header = true, all_varchar = true)`), n, `${name}.csv`);
    if (n) assert.equal(await number(`SELECT count(*) FROM read_json('${out}/tables/${name}.json', maximum_object_size = 100000000)`), n, `${name}.json`);
  }
});

test('sums over the views are those of the edition', async () => {
  const [{ employment }] = JSON.parse(sqlite('SELECT sum(employment) AS employment FROM v_occupation'));
  const wanted = { csv: `read_csv('${out}/views/v_occupation.csv')`, json: `read_json('${out}/views/v_occupation.json')` };
  for (const [kind, table] of Object.entries(wanted)) assert.equal(await number(`SELECT coalesce(sum(CAST(employment AS DOUBLE)), 0) FROM ${table}`), employment ?? 0, kind);
  const levels = JSON.parse(sqlite("SELECT level, count(*) AS n, round(avg(exposure), 9) AS mean FROM v_task WHERE level <> '' GROUP BY level ORDER BY level"));
  const found = await ask(`SELECT level, CAST(count(*) AS INTEGER) AS n, round(avg(exposure), 9) AS mean FROM read_csv('${out}/views/v_task.csv') WHERE level <> '' GROUP BY level ORDER BY level`);
  assert(levels.length >= 3);
  assert.deepEqual(found, levels);
});

test('the edition itself opens as a database', async (t) => {
  try {
    await duck.run('INSTALL sqlite');
    await duck.run('LOAD sqlite');
  } catch (error) {
    return t.skip(`DuckDB’s extension for SQLite cannot be fetched: ${String(error.message).split('\n')[0]}`);
  }
  await duck.run(`ATTACH '${edition}' AS edition (TYPE sqlite, READ_ONLY)`);
  const [{ n }] = JSON.parse(sqlite('SELECT count(*) AS n FROM task'));
  assert.equal(await number('SELECT count(*) FROM edition.task'), n);
});
