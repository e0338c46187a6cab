// Another program: its types come from the description that the site gives of itself, and it asks for a bit of everything.
import assert from 'node:assert/strict';
import createClient from 'openapi-fetch';
import type { paths } from './schema.js';

export async function walk(baseUrl: string): Promise<void> {
  const api = createClient<paths>({ baseUrl });

  const first = await api.GET('/api/v1/professions', { params: { query: { limit: 10 } } });
  assert(first.data, 'professions');
  assert.equal(first.data.items.length, 10);
  const shown = first.data.items[0]!;
  const exposed = first.data.items.find((item) => item.exposure);
  assert(exposed?.exposure && exposed.exposure.low <= exposed.exposure.value && exposed.exposure.value <= exposed.exposure.high);
  assert.match(first.data.citation.apa, /\[Data set\]\. http/);
  assert.match(first.data.citation.bibtex, /^@misc\{/);

  let seen = 0;
  let next: string | null | undefined = `${baseUrl}/api/v1/professions?limit=7`;
  while (next) {
    const page = (await (await fetch(next)).json()) as { items: unknown[]; next: string | null };
    seen += page.items.length;
    next = page.next;
  }
  assert.equal(seen, first.data.count);

  const { data: one } = await api.GET('/api/v1/professions/{profession}', { params: { path: { profession: shown.id } } });
  assert(one);
  assert.equal(one.name, shown.name);
  assert.equal(one.task_list.length, one.tasks);
  assert(one.url.startsWith(baseUrl));

  const { data: tasks } = await api.GET('/api/v1/professions/{profession}/tasks', { params: { path: { profession: shown.id } } });
  assert.equal(tasks?.items.length, one.tasks);
  const { data: task } = await api.GET('/api/v1/tasks/{task}', { params: { path: { task: one.task_list[0]!.id } } });
  assert.equal(task?.profession, shown.id);

  const { data: match } = await api.GET('/api/v1/match', { params: { query: { q: 'software developer', top: 3 } } });
  assert(match && match.matches.length > 0 && match.matches[0]!.score > 0);
  const { data: posted } = await api.POST('/api/v1/match', { body: { q: 'software developer', top: 3 } });
  assert.equal(posted?.matches[0]!.profession, match.matches[0]!.profession);
  const { data: titles } = await api.GET('/api/v1/suggest', { params: { query: { q: 'acc' } } });
  assert(titles && titles.suggestions.length > 0);

  const { data: scored, response } = await api.POST('/api/v1/score', { body: { tasks: ['answer customer emails', 'repair roofs', '???'] } });
  assert(scored);
  assert.deepEqual(scored.items.map((item) => item.level !== null), [true, true, false]);
  assert(scored.items[2]!.why_not);
  assert.match(response.headers.get('RateLimit') ?? '', /^"network";r=\d+;t=\d+$/);

  const other = first.data.items[1]!;
  const { data: compared } = await api.GET('/api/v1/compare/{profession}/{other}', { params: { path: { profession: shown.id, other: other.id } } });
  assert.equal(compared?.second.id, other.id);
  const { data: editions } = await api.GET('/api/v1/editions');
  assert(editions?.items.some((edition) => edition.is_current));
  const { data: sources } = await api.GET('/api/v1/sources');
  assert(sources && sources.items.length > 0);
  const { data: measures } = await api.GET('/api/v1/measures');
  assert(measures);

  const missing = await api.GET('/api/v1/professions/{profession}', { params: { path: { profession: 'nope' } } });
  assert.equal(missing.error?.code, 'not_found');
  assert.equal(missing.error?.status, 404);
  assert.match(missing.response.headers.get('Content-Type') ?? '', /^application\/problem\+json/);
}
