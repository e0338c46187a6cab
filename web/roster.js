// The page of rosters: gives the file that the reader chooses to a worker of this page, and shows its report. Nothing of the file
// leaves the device.
(() => {
  const site = document.currentScript.dataset, form = document.getElementById('roster'), said = document.getElementById('said');
  const able = typeof WebAssembly === 'object' && typeof Worker === 'function' && typeof DecompressionStream === 'function';
  const waiting = new Map(), columns = document.getElementById('columns'), selects = [...columns.querySelectorAll('select')];
  let worker, number = 0, shown = 0, file;

  form.hidden = false;
  if (!able) {
    form.elements.file.disabled = true;
    return tell('This browser is too old for this page. It needs WebAssembly and DecompressionStream.');
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  form.elements.file.addEventListener('change', () => { [file] = form.elements.file.files; for (const each of selects) each.replaceChildren(); if (file) report(); });
  form.elements.hours.addEventListener('change', () => file && form.elements.hours.checkValidity() && report());
  columns.addEventListener('change', () => report());
  document.addEventListener('change', ({ target }) => target.dataset.title !== undefined && decide(target));
  document.addEventListener('click', ({ target }) => target.dataset.save && save(target.dataset.save));

  function call(name, args, more) {
    if (!worker) {
      worker = new Worker(site.worker);
      worker.onmessage = ({ data }) => ('progress' in data ? tell(data.progress) : (waiting.get(data.id)?.(data.answer), waiting.delete(data.id)));
      worker.onerror = () => { for (const done of waiting.values()) done({ kind: 'fault', text: 'the program could not start; reload the page' }); waiting.clear(); };
    }
    const id = ++number;
    worker.postMessage({ id, call: name, args, more, site: { ...site } });
    return new Promise((done) => waiting.set(id, done));
  }

  function tell(sentence) {
    if (said.textContent !== sentence) said.textContent = sentence;
  }

  function fail(text) {
    const sentence = text[0].toUpperCase() + text.slice(1);
    tell(/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);
  }

  async function report() {
    const mine = ++shown;
    const chosen = selects.map((each) => each.value);
    tell('Reading the file');
    let bytes;
    try {
      bytes = await file.arrayBuffer();
    } catch {
      return fail(`“${file.name}” could not be read; choose it again`);
    }
    const read = await call('read', [file.name, ...chosen, form.elements.hours.value], bytes);
    if (mine !== shown) return;
    if (read.kind === 'fault') return clear(), fail(read.text);
    offer(JSON.parse(read.text));
    const answer = await call('report', []);
    if (mine !== shown || answer.kind === 'done') return;
    if (answer.kind === 'fault') return clear(), fail(answer.text);
    put(answer.text);
    tell('The report is below.');
    document.getElementById('all').focus();
  }

  // The columns of the table, with those chosen that were read.
  function offer(table) {
    for (const each of selects) {
      const of = each.dataset.column, names = table.names.map(({ name }) => new Option(name, name, false, name === table[of]));
      each.replaceChildren(...(of === 'title' ? [] : [new Option('none', '', false, !table[of])]), ...names);
    }
    columns.hidden = false;
  }

  const clear = () => document.querySelectorAll('[data-report]').forEach((each) => each.remove());

  function put(markup) {
    clear();
    const page = new DOMParser().parseFromString(markup, 'text/html');
    document.querySelector('.band.open').after(...page.body.children);
  }

  async function decide(select) {
    const answer = await call('decide', [select.dataset.title, select.value]);
    if (answer.kind === 'fault') return fail(answer.text);
    const { id } = select;
    put(answer.text);
    document.getElementById(id)?.focus({ preventScroll: true });
    tell(`${document.getElementById('all').textContent}.`);
  }

  async function save(name) {
    const answer = await call('save', [name]);
    if (answer.kind === 'fault') return fail(answer.text);
    const address = URL.createObjectURL(new Blob([answer.text], { type: name.endsWith('json') ? 'application/json' : 'text/csv;charset=utf-8' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: name });
    link.click();
    URL.revokeObjectURL(address);
  }
})();
