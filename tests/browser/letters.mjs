// The letters that `willai serve` writes as files beside its store.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

// Python reads the messages: Node has no parser for them.
const reader = `
import email, json, sys
from email import policy
out = []
for name in sys.argv[1:]:
    message = email.message_from_bytes(open(name, 'rb').read(), policy=policy.default)
    out.append({part: message.get_body(preferencelist=(part,)).get_content() for part in ('html', 'plain')} | {'subject': message['Subject']})
print(json.dumps(out))`;

export async function until(condition) {
  for (let tries = 0; tries < 600; ++tries) {
    const found = await condition();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come within 30 s');
}

// Of the folder of the store.
export const letterFiles = (folder) => {
  const letters = join(folder, 'willai-mail');
  try { return readdirSync(letters).filter((name) => name.endsWith('.eml')).map((name) => join(letters, name)); } catch { return []; }
};
export const readLetters = (folder) => JSON.parse(execFileSync('/usr/bin/python3', ['-c', reader, ...letterFiles(folder)], { encoding: 'utf8' }));

// Path and token of the link that asks whether an address is the reader's.
export const confirmLink = (letter) => /(\/report\/confirm)\?t=([\w-]+)/.exec(letter.plain).slice(1);
