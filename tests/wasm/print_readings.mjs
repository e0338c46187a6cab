// node print_readings.mjs MODULE MODEL <TASKS >LINES   What print_readings.cpp prints, by the WebAssembly module.
import { readFileSync, writeSync } from 'node:fs';
import { WASI } from 'node:wasi';

const [modulePath, modelPath] = process.argv.slice(2);
const wasi = new WASI({ version: 'preview1' });
const { instance } = await WebAssembly.instantiate(readFileSync(modulePath), { wasi_snapshot_preview1: wasi.wasiImport });
wasi.initialize(instance);
const { memory, allocate, load_model, read_task, line_data } = instance.exports;

// The memory moves when it grows: its buffer is asked for anew each time.
function give(bytes) {
  const at = allocate(bytes.length);
  new Uint8Array(memory.buffer).set(bytes, at);
}

give(readFileSync(modelPath));
if (!load_model()) throw new Error(`${modelPath} is this task model has another version`);

const tasks = readFileSync(0);
const lines = [];
for (let from = 0; from < tasks.length;) {
  const end = tasks.indexOf(0x0a, from);
  give(tasks.subarray(from, end));
  const length = read_task();
  lines.push(Buffer.from(new Uint8Array(memory.buffer, line_data(), length)));
  from = end + 1;
}
const all = Buffer.concat(lines);
for (let at = 0; at < all.length;) at += writeSync(1, all, at);
