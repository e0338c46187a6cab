// node lines.mjs score|match <texts.json   Answers each text of a JSON list through the installed package, one line each.
import { readFileSync } from 'node:fs';
import { openEngine } from 'willai';

const engine = await openEngine();
const answer = process.argv[2] === 'score' ? (text) => engine.scoreJson(text) : (text) => engine.matchJson(text, 5);
const lines = JSON.parse(readFileSync(0, 'utf8')).map(answer);
process.stdout.write(`${lines.join('\n')}\n`);
