// Takes the assessment in the browser: what is typed goes to a worker of this page instead of to the server, and the
// answers stand behind the "#" of the address. Without this, or where a browser lacks what it needs, forms are posted.
(() => {
  const site = document.currentScript.dataset, base = site.base, with_server = 'server' in site;
  const steps = ['/assessment', '/assessment/week', '/assessment/skills', '/result', '/result/compare'].map((path) => base + path);
  const result_file = `${base}/result.json`;
  const able = typeof WebAssembly === 'object' && typeof Worker === 'function' && typeof DecompressionStream === 'function';
  const waiting = new Map();
  let worker, number = 0, shown = 0, here = place_of(location), bar, said;

  if (!able) return with_server ? undefined : tell('This browser is too old for the assessment. It needs WebAssembly and DecompressionStream.');
  // Answers that a server sealed are the server's to open: such a link goes on there.
  const search = new URLSearchParams(location.search);
  if (search.has('s') || search.has('find')) return;

  history.scrollRestoration = 'manual';
  said = element('p', { role: 'status', class: 'vh' });
  document.body.append(said);
  settle();
  document.addEventListener('submit', submitted);
  document.addEventListener('click', clicked);
  document.addEventListener('input', typed);
  addEventListener('popstate', () => { if (place_of(location).key !== here.key) visit(place_of(location)); });
  document.querySelector('main').addEventListener('focusin', ({ target }) => { if (!worker && target.matches('form.step :is(input, textarea)')) call('prepare', [here.path.slice(base.length)]); });
  // What only the program can show: answers behind the "#"; in a static copy those of a query too.
  if (here.query && (location.hash.includes('=') || !with_server)) visit(here, 'replace');

  // --- the program -------------------------------------------------------------------------------------------------
  function call(name, args) {
    if (!worker) {
      worker = new Worker(site.worker);
      worker.onmessage = heard;
      worker.onerror = () => { for (const done of waiting.values()) done({ kind: 'fault', text: 'the assessment could not start' }); waiting.clear(); };
    }
    const id = ++number;
    const slow = name === 'prepare' ? 0 : setTimeout(() => show_bar('Your browser is working on it '), 400);
    worker.postMessage({ id, call: name, args, site: { ...site, server: with_server, bytes: Number(site.bytes) } });
    return new Promise((done) => waiting.set(id, (answer) => (clearTimeout(slow), done(answer))));
  }

  function heard({ data }) {
    if ('progress' in data) return progress(data.progress);
    remove_bar();
    waiting.get(data.id)?.(data.answer);
    waiting.delete(data.id);
  }

  // When all has arrived it is still to be opened: the bar then says that work goes on, not how far it is.
  function progress(part) {
    show_bar('Loading the assessment into your browser ');
    if (part < 1) bar.lastChild.value = part;
    else bar.lastChild.removeAttribute('value');
  }

  function remove_bar() {
    bar?.remove();
    bar = null;
  }

  function show_bar(words) {
    if (bar) return;
    bar = element('label', { class: 'hint loading' });
    bar.append(words, element('progress', { max: 1 }));
    (document.querySelector('main .lead') ?? document.querySelector('main')).prepend(bar);
    said.textContent = words;
  }

  // --- addresses ---------------------------------------------------------------------------------------------------
  // A path and the answers, whether they stand behind "?" or "#"; of two "#" the second names a part of the page.
  function place_of(address) {
    const url = new URL(address.href ?? address, location.href);
    const [answers, part = ''] = url.hash.slice(1).split('#');
    const is_part = answers && !answers.includes('=');
    const query = (is_part ? '' : answers) || url.search.slice(1);
    const path = url.pathname.length > 1 ? url.pathname.replace(/\/(index\.html)?$/, '') : url.pathname;
    return { path, query, part: is_part ? answers : part, key: `${path}#${query}` };
  }

  const address_of = ({ path, query }) => (query ? `${path}#${query}` : path);

  // --- pages -------------------------------------------------------------------------------------------------------
  // `how`: push an entry of the history, replace the one that is there, or leave it (back and forward).
  async function visit(place, how = 'stay') {
    const mine = ++shown;
    const answer = await call('show', [place.path.slice(base.length), place.query]);
    if (mine === shown) put(answer, place, how);
  }

  function put(answer, place, how) {
    if (answer.kind !== 'page') return fail(answer.text);
    const page = new DOMParser().parseFromString(answer.text, 'text/html');
    if (how === 'push') history.pushState(null, '', address_of(place));
    if (how === 'replace') history.replaceState(null, '', address_of(place));
    here = place;
    document.title = page.title;
    document.querySelector('main').replaceChildren(...page.querySelector('main').childNodes);
    settle();
    arrive(place.part);
    document.dispatchEvent(new CustomEvent('journey:page', { detail: place }));
  }

  // What a new page does: begins at its head, or at the part that was asked for, and is heard.
  function arrive(part) {
    const target = document.querySelector('main .alert') ?? (part ? document.getElementById(part) : null) ?? document.querySelector('main h1');
    focus_on(target);
    if (target?.matches('h1')) scrollTo(0, 0);
    said.textContent = document.title;
  }

  function focus_on(target) {
    if (!target) return;
    if (!target.matches('a[href], input, textarea, button, select, [tabindex]')) target.tabIndex = -1;
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
  }

  // The forms of a static copy waited for this script.
  function settle() {
    for (const form of document.querySelectorAll('form.step[hidden]')) form.hidden = false;
    for (const text of document.querySelectorAll('[data-by]')) text.hidden = text.dataset.by === 'server';
    // A form with a file goes to the server; a description to paste has its place in the first step, and stays here.
    document.getElementById('description')?.parentElement.remove();
  }

  function fail(sentence) {
    remove_bar();
    tell(`The assessment does not work in this browser now: ${sentence || 'something is missing'}.`);
  }

  function tell(sentence) {
    const note = element('p', { class: 'statement', role: 'alert' });
    note.textContent = sentence;
    document.querySelector('main .lead')?.prepend(note);
  }

  function element(tag, values) {
    const node = document.createElement(tag);
    for (const name in values) node.setAttribute(name, values[name]);
    return node;
  }

  // --- what the reader does ----------------------------------------------------------------------------------------
  async function submitted(event) {
    const form = event.target, to = place_of(form.action);
    if (form.method !== 'post' || form.enctype === 'multipart/form-data' || !steps.includes(to.path)) return;
    event.preventDefault();
    const fields = new FormData(form, event.submitter), body = new URLSearchParams(fields).toString(), mine = ++shown, sent = new Map(typed_so_far());
    const answer = await call('receive', [to.path.slice(base.length), to.query, body]);
    if (mine !== shown) return;
    if (answer.kind !== 'elsewhere') {
      const later = typed_so_far().filter(([id, value]) => sent.has(id) && sent.get(id) !== value);
      put(answer, here, 'stay');
      for (const [id, value] of later) if (document.getElementById(id)) document.getElementById(id).value = value;
      return;
    }
    const next = place_of(base + answer.text), again = next.path === here.path;
    // The page that is left keeps what was said on it: back shows it as it was sent.
    if (to.path === here.path && !again && to.path !== steps[0]) history.replaceState(null, '', address_of({ path: to.path, query: next.query }));
    visit(next, again && to.path !== steps[0] ? 'replace' : 'push');
  }

  // By fields: what is typed while a form is read stays on the page that answers it.
  function typed_so_far() {
    return [...document.querySelectorAll('main form.step :is(input[type=text], input:not([type]), textarea)[id]')].map(({ id, value }) => [id, value]);
  }

  function clicked(event) {
    const link = event.target.closest?.('a[href]');
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const raw = link.getAttribute('href');
    if (raw.startsWith('#')) {
      // A part of this page: its address holds the answers, so it is gone to without one.
      event.preventDefault();
      return focus_on(document.getElementById(raw.slice(1)));
    }
    if (link.origin !== location.origin) return;
    const to = place_of(link);
    if (to.path === result_file && to.query) return void (event.preventDefault(), save(to));
    if (!steps.includes(to.path) || new URLSearchParams(link.search).has('s')) return;
    event.preventDefault();
    visit(to, 'push');
  }

  async function save(place) {
    const answer = await call('show', [place.path.slice(base.length), place.query]);
    if (answer.kind !== 'json') return fail(answer.text);
    const file = URL.createObjectURL(new Blob([answer.text], { type: 'application/json' }));
    const link = element('a', { href: file, download: 'result.json' });
    link.click();
    URL.revokeObjectURL(file);
  }

  // An own task is read as it is typed; of what comes while one is read, the last is read next.
  const reading = new Map();
  async function typed({ target }) {
    if (!target.matches('form.step input[name=own]')) return;
    const busy = reading.has(target);
    reading.set(target, target.value);
    if (busy) return;
    for (let text; reading.get(target) !== text;) {
      text = reading.get(target);
      const answer = text.trim() ? await call('read_task', [text]) : { text: '' };
      if (reading.get(target) === text) show_reading(target, answer.kind === 'fault' ? '' : answer.text);
    }
    reading.delete(target);
  }

  function show_reading(field, markup) {
    const row = field.closest('.trow');
    row.querySelector('.reading')?.remove();
    const told = new DOMParser().parseFromString(markup, 'text/html').querySelector('.reading');
    if (told) row.append(told);
  }
})();
