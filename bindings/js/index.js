// The engine as WebAssembly. One module answers one question at a time, which is all that JavaScript can ask.

const here = (name) => new URL(name, import.meta.url);

async function read(url) {
  if (url.protocol === 'file:') return (await import('node:fs/promises')).readFile(url);
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`“${url}” could not be loaded: ${answer.status} ${answer.statusText}`);
  return new Uint8Array(await answer.arrayBuffer());
}

// A server may have unpacked the file already, so its first bytes say what it is.
async function unpacked(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// The module asks the system for nothing but its end; its C library still names some functions.
function importsOf(module) {
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {};
    imports[from][name] = name === 'proc_exit' ? () => { throw new Error('the engine stopped'); } : () => 52;  // ENOSYS
  }
  return imports;
}

export class Engine {
  #exports;

  constructor(exports) { this.#exports = exports; }

  #ask(name, input, ...more) {
    const at = this.#exports.allocate(input.length);
    new Uint8Array(this.#exports.memory.buffer).set(input, at);
    return this.#answer(name, ...more);
  }

  #answer(name, ...more) {
    const failed = this.#exports[name](...more);
    const text = new TextDecoder().decode(new Uint8Array(this.#exports.memory.buffer, this.#exports.answer_data(), this.#exports.answer_size()));
    if (failed) throw new Error(text);
    return text;
  }

  static #bytesOf(text) {
    if (typeof text !== 'string') throw new TypeError(`a text was expected, not ${text === null ? 'null' : typeof text}`);
    return new TextEncoder().encode(text);
  }

  open(pack) { this.#ask('open', pack); }

  about() { return JSON.parse(this.#answer('about')); }

  scoreJson(task) { return this.#ask('score', Engine.#bytesOf(task)); }

  matchJson(title, top = 5) {
    if (!Number.isInteger(top) || top < 1 || top > 50) throw new RangeError(`${top} jobs were asked for; at least 1 and at most 50 are given`);
    return this.#ask('match', Engine.#bytesOf(title), top);
  }

  score(task) { return JSON.parse(this.scoreJson(task)); }

  match(title, top = 5) { return JSON.parse(this.matchJson(title, top)); }
}

export async function openEngine({ module, pack } = {}) {
  const [code, bytes] = await Promise.all([module ?? read(here('engine.wasm')), pack ?? read(here('engine.pack.gz'))]);
  const compiled = code instanceof WebAssembly.Module ? code : await WebAssembly.compile(code);
  const { exports } = await WebAssembly.instantiate(compiled, importsOf(compiled));
  exports._initialize();
  const engine = new Engine(exports);
  engine.open(await unpacked(bytes));
  return engine;
}
