// The program in the reader's own browser: loads its parts once, then answers the page's questions, one after the other.
// It sends nothing but requests for files of the site.
let parts, exports, asked = Promise.resolve();
const loaded = new Set();
const kinds = ['page', 'json', 'elsewhere', 'wanted', 'fault', 'none'];

onmessage = ({ data: { id, call, args, site } }) => {
  if (site) parts = site;
  asked = asked.then(async () => {
    try {
      postMessage({ id, answer: await answer(call, args) });
    } catch (error) {
      postMessage({ id, answer: { kind: 'fault', text: String(error?.message ?? error) } });
    }
  });
};

async function answer(call, args) {
  if (!exports) await load();
  for (;;) {
    const told = ask(call, ...args);
    if (told.kind !== 'wanted') return told;
    // Each profession once: what was loaded and is still wanted would be asked for without end.
    if (loaded.has(told.text)) throw new Error('the profession could not be opened; reload the page');
    give(await fetched(`${parts.professions}${encodeURIComponent(told.text)}.pack`));
    check(read('load_profession'));
    loaded.add(told.text);
  }
}

async function load() {
  const arrived = counter();
  const bytes = await Promise.all([parts.module, parts.model, parts.edition].map((path) => fetched(path, arrived)));
  const compiled = await WebAssembly.compile(bytes[0]);
  const { exports: made } = await WebAssembly.instantiate(compiled, wasi(compiled));
  exports = made;
  exports._initialize();
  give([parts.base, parts.server ? 'server' : '', parts.reports ?? ''].join('\0'));
  read('begin');
  for (const [call, part] of [['load_model', bytes[1]], ['load_edition', bytes[2]]]) {
    give(part);
    try {
      check(read(call));
    } catch (error) {
      exports = null;
      throw error;
    }
  }
}

// Tells the page how much of the parts has arrived, 0 to 1. The edition's own size is known once its head has come.
function counter() {
  let all = parts.bytes, here = 0;
  return { add: (bytes) => { all += bytes; }, count: (bytes) => { here += bytes; postMessage({ progress: Math.min(1, here / all) }); } };
}

async function fetched(path, arrived) {
  const response = await fetch(path, { priority: 'low' }).catch(() => { throw new Error('there is no connection now; what you typed is still here, try again later'); });
  if (!response.ok) throw new Error(`a part of the assessment is missing (${response.status}); reload the page`);
  if (arrived && path === parts.edition) arrived.add(Number(response.headers.get('Content-Length')) || 0);
  const counted = new TransformStream({ transform(chunk, out) { arrived?.count(chunk.length); out.enqueue(chunk); } });
  return new Response(response.body.pipeThrough(counted).pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

// The module opens no file and asks for no time: what its C library wants of a system is not there.
function wasi(module) {
  const no_system_call = () => 52;
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {};
    imports[from][name] = name === 'proc_exit' ? () => { throw new Error('the assessment stopped; reload the page'); } : no_system_call;
  }
  return imports;
}

// The memory moves when it grows: its buffer is asked for anew each time.
function give(input) {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : new Uint8Array(input);
  const at = exports.allocate(bytes.length);
  new Uint8Array(exports.memory.buffer).set(bytes, at);
}

function read(call) {
  const kind = kinds[exports[call]()];
  const text = new TextDecoder().decode(new Uint8Array(exports.memory.buffer, exports.answer_data(), exports.answer_size()));
  return { kind, text, status: exports.answer_status() };
}

function ask(call, ...args) {
  give(args.join('\0'));
  return read(call);
}

function check({ kind, text }) {
  if (kind === 'fault') throw new Error(text);
}
