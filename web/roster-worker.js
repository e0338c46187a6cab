// The program in the reader's own browser, for the page of rosters. It loads the module and one pack that holds all occupations, and
// then asks for nothing more: no request says what is in the file.
let exports, site, asked = Promise.resolve(), reads = 0;
const kinds = ['text', 'goes_on', 'done', 'fault'];
const saved = { 'roster.csv': 'save_csv', 'review.csv': 'save_review', 'roster.json': 'save_json' };

onmessage = ({ data: { id, call, args, more, site: parts } }) => {
  site = parts;
  if (call === 'read') ++reads;
  const mine = reads;
  asked = asked.then(async () => {
    try {
      postMessage({ id, answer: await answer(call, args, more, mine) });
    } catch (error) {
      postMessage({ id, answer: { kind: 'fault', text: String(error?.message ?? error) } });
    }
  });
};

async function answer(call, args, more, mine) {
  if (!exports) await load();
  if (call === 'read') {
    ask('give', more);
    return ask('read', args.join('\0'));
  }
  if (call === 'report') return report(mine);
  if (call === 'decide') return ask('decide', args.join('\0'));
  return ask(saved[args[0]], '');
}

// Title by title, so that the page hears how far it is, and another file ends it.
async function report(mine) {
  for (;;) {
    give('');
    const told = read('match', 40);
    if (told.kind === 'fault') return told;
    if (told.kind === 'done') return ask('show', '');
    const [done, all] = told.text.split('/');
    postMessage({ progress: `${done} of ${all} titles are matched` });
    await new Promise((next) => setTimeout(next, 0));
    if (mine !== reads) return { kind: 'done', text: '' };
  }
}

async function load() {
  const arrived = counter();
  const bytes = await Promise.all([site.module, site.pack].map((path) => fetched(path, arrived)));
  postMessage({ progress: 'Opening the list of occupations' });
  const compiled = await WebAssembly.compile(bytes[0]);
  const { exports: made } = await WebAssembly.instantiate(compiled, wasi(compiled));
  exports = made;
  exports._initialize();
  try {
    ask('begin', site.base);
    check(ask('load', bytes[1]));
  } catch (error) {
    exports = null;
    throw error;
  }
}

function counter() {
  let all = 0, here = 0, said = '';
  return {
    add: (bytes) => { all += bytes; },
    count: (bytes) => {
      here += bytes;
      const sentence = `Loading the occupations: ${(here / 1e6).toFixed(0)}${all ? ` of ${(Math.max(all, here) / 1e6).toFixed(0)}` : ''} MB`;
      if (sentence !== said) postMessage({ progress: (said = sentence) });
    },
  };
}

async function fetched(path, arrived) {
  const response = await fetch(path).catch(() => { throw new Error('there is no connection now; try again later'); });
  if (!response.ok) throw new Error(`a part of the page is missing (${response.status}); reload it`);
  arrived.add(Number(response.headers.get('Content-Length')) || 0);
  const counted = new TransformStream({ transform(chunk, out) { arrived.count(chunk.length); out.enqueue(chunk); } });
  return new Response(response.body.pipeThrough(counted).pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

// The module opens no file and asks for no time: what its C library wants of a system is not there.
function wasi(module) {
  const no_system_call = () => 52, imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {};
    imports[from][name] = name === 'proc_exit' ? () => { throw new Error('the program stopped; reload the page'); } : no_system_call;
  }
  return imports;
}

// The memory moves when it grows: its buffer is asked for anew each time.
function give(input) {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : new Uint8Array(input);
  const at = exports.allocate(bytes.length);
  new Uint8Array(exports.memory.buffer).set(bytes, at);
}

function read(call, ...numbers) {
  const kind = kinds[exports[call](...numbers)];
  return { kind, text: new TextDecoder().decode(new Uint8Array(exports.memory.buffer, exports.answer_data(), exports.answer_size())) };
}

function ask(call, input) {
  give(input);
  return read(call);
}

function check({ kind, text }) {
  if (kind === 'fault') throw new Error(text);
}
