// node match_lines.mjs MODULE FOLDER NAME <QUERIES >LINES   Runs the WASI command match_lines on FOLDER/NAME.
import { readFileSync } from 'node:fs';
import { WASI } from 'node:wasi';

const [modulePath, folder, name] = process.argv.slice(2);
const wasi = new WASI({ version: 'preview1', args: ['match_lines', `/in/${name}`], preopens: { '/in': folder }, returnOnExit: true });
const { instance } = await WebAssembly.instantiate(readFileSync(modulePath), { wasi_snapshot_preview1: wasi.wasiImport });
process.exitCode = wasi.start(instance);
