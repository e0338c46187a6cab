// The shipped module, called from Node as web/journey-worker.js calls it from a browser.
const kinds = ['page', 'json', 'elsewhere', 'wanted', 'fault', 'none'];

export async function openModule(bytes) {
  const compiled = await WebAssembly.compile(bytes);
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(compiled)) {
    imports[from] ??= {};
    imports[from][name] = name === 'proc_exit' ? () => { throw new Error('the module stopped'); } : () => 52;
  }
  const { exports } = await WebAssembly.instantiate(compiled, imports);
  exports._initialize();

  function call(name, input) {
    const given = typeof input === 'string' ? new TextEncoder().encode(input) : input;
    const at = exports.allocate(given.length);
    new Uint8Array(exports.memory.buffer).set(given, at);
    const kind = kinds[exports[name]()];
    const text = new TextDecoder().decode(new Uint8Array(exports.memory.buffer, exports.answer_data(), exports.answer_size()));
    return { kind, text };
  }

  function load(name, input) {
    const { kind, text } = call(name, input);
    if (kind === 'fault') throw new Error(text);
  }

  // `pack_of` gives the pack of a profession.
  function assess(json, pack_of) {
    const told = call('assess', json);
    if (told.kind !== 'wanted') return told;
    load('load_profession', pack_of(told.text));
    return call('assess', json);
  }
  return { call, load, assess };
}
