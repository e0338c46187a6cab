// An assistant’s own library calls every tool, over standard input and over HTTP.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { program, serve } from './serve.mjs';

const names = ['assess_week', 'compare', 'describe_coverage', 'find_profession', 'get_profession', 'get_task', 'match_title', 'measures', 'score_task', 'what_changed'];

let site;
before(async () => { site = await serve(); });
after(async () => { await site?.stop(); });

const ways = {
  'standard input': () => new StdioClientTransport({ command: program, args: ['mcp'] }),
  'streamable HTTP': () => new StreamableHTTPClientTransport(new URL(`${site.address}/mcp`)),
};

// The library checks each answer against the schema that the tool gave for it.
async function call(client, name, args) {
  const result = await client.callTool({ name, arguments: args });
  assert(!result.isError, `${name}: ${result.content?.[0]?.text}`);
  assert(JSON.stringify(result).length <= 25_000, `${name} is ${JSON.stringify(result).length} long`);
  assert.deepEqual(JSON.parse(result.content[0].text), result.structuredContent);
  const { answer, provenance, caveat } = result.structuredContent;
  assert(caveat.length > 20 && provenance.edition.name);
  return answer;
}

for (const [way, transport] of Object.entries(ways))
  test(`every tool answers over ${way}`, async () => {
    const client = new Client({ name: 'willai-test', version: '1' });
    await client.connect(transport());
    const { tools } = await client.listTools();
    assert.deepEqual(tools.map((tool) => tool.name).sort(), names);
    for (const tool of tools) {
      assert.equal(tool.annotations.readOnlyHint, true, tool.name);
      assert.equal(tool.inputSchema.type, 'object');
      assert.equal(tool.outputSchema.type, 'object');
    }
    const found = await call(client, 'find_profession', { query: 'software developer' });
    const id = found.best_matches.matches[0].profession;
    const read = await call(client, 'get_profession', { profession: id });
    assert.equal(read.profession.id, id);
    const { low, value, high } = read.profession.exposure;
    assert(low <= value && value <= high);
    const { task } = await call(client, 'get_task', { task: read.tasks[0].id });
    assert.equal(task.profession, id);
    const { scores } = await call(client, 'score_task', { tasks: ['answer customer emails', 'repair roofs'] });
    assert.equal(scores.length, 2);
    const titles = await call(client, 'match_title', { titles: ['school nurse', 'carpenter'] });
    assert.deepEqual(Object.keys(titles), ['school nurse', 'carpenter']);
    const week = await call(client, 'assess_week', { profession: id, week_minutes: 2400, tasks: [{ text: 'answer customer emails', minutes: 300 }] });
    assert(week.result.says.length > 10);
    const other = found.best_matches.matches.find((match) => match.profession !== id)?.profession ?? 'chef';
    const { comparison } = await call(client, 'compare', { first: id, second: other });
    assert.equal(comparison.first.id, id);
    await call(client, 'measures', {});
    assert((await call(client, 'what_changed', {})).editions.length > 0);
    assert((await call(client, 'describe_coverage', {})).editions[0].professions > 0);

    const missing = await client.callTool({ name: 'get_profession', arguments: { profession: 'nope' } });
    assert.equal(missing.isError, true);
    assert.match(missing.content[0].text, /no profession “nope”/);
    const wrong = await client.callTool({ name: 'compare', arguments: { first: id } });
    assert.equal(wrong.isError, true);
    await assert.rejects(client.request({ method: 'resources/list' }, { parse: (x) => x }), /-32601|no method/);
    await client.close();
  });

test('a page of a stranger cannot reach the server of a machine under another name', async () => {
  const message = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });
  const post = (headers) => fetch(`${site.address}/mcp`, { method: 'POST', body: message, headers: { 'Content-Type': 'application/json', ...headers } });
  assert.equal((await post({})).status, 200);
  assert.equal((await post({ Origin: 'http://localhost:6274' })).status, 200);
  assert.equal((await post({ Origin: 'https://evil.test' })).status, 403);
  assert.equal((await fetch(`${site.address}/mcp`)).status, 405);
  const said = async (headers) => { const answer = await post(headers); return [answer.status, (await answer.json()).code]; };
  for (const version of ['2025-11-25', '2025-06-18', '2025-03-26']) assert.equal((await post({ 'MCP-Protocol-Version': version })).status, 200, version);
  assert.deepEqual(await said({ 'MCP-Protocol-Version': '2024-01-01' }), [400, 'unknown_version']);
  assert.deepEqual(await said({ 'MCP-Protocol-Version': 'latest' }), [400, 'unknown_version']);
  assert.equal((await post({ Accept: 'application/json, text/event-stream' })).status, 200);
  assert.equal((await post({ Accept: '*/*;q=0.1' })).status, 200);
  assert.deepEqual(await said({ Accept: 'text/html' }), [406, 'not_acceptable']);
  assert.equal((await fetch(`${site.address}/mcp`, { method: 'DELETE' })).headers.get('Allow'), 'OPTIONS, POST');
  const note = await fetch(`${site.address}/mcp`, { method: 'POST', body: JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }) });
  assert.equal(note.status, 202);
});
