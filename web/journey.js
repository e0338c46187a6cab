// Takes the assessment in the browser: what is typed goes to a worker of this page, and the answers stand behind the "#"
// of the address. Until the worker has all its parts, the server answers each step within the same page, so that nobody
// waits for them. Without this, or where a browser lacks what it needs, forms are posted.
(() => {
  const site = document.currentScript.dataset, base = site.base, with_server = 'server' in site;
  const steps = ['/assessment', '/assessment/week', '/assessment/skills', '/result', '/result/compare'].map((path) => base + path);
  const result_file = `${base}/result.json`;
  const able = typeof WebAssembly === 'object' && typeof Worker === 'function' && typeof DecompressionStream === 'function';
  const waiting = new Map();
  let worker, number = 0, shown = 0, here = place_of(location), bar, said, ready = false;

  if (!able) return with_server ? undefined : tell('This browser is too old for the assessment. It needs WebAssembly and DecompressionStream.');

  history.scrollRestoration = 'manual';
  said = element('p', { role: 'status', class: 'vh' });
  document.body.append(said);
  settle();
  document.addEventListener('submit', submitted);
  document.addEventListener('click', clicked);
  document.addEventListener('input', typed);
  addEventListener('popstate', () => { if (place_of(location).key !== here.key) visit(place_of(location)); });
  document.querySelector('main').addEventListener('focusin', ({ target }) => { if (!worker && !here.sealed && target.matches('form.step :is(input, textarea)')) prepare(); });
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
    const slow = name === 'prepare' || (with_server && !ready && !here.hashed) ? 0 : setTimeout(() => show_bar('Your browser is working on it '), 400);
    worker.postMessage({ id, call: name, args, site: { ...site, server: with_server, bytes: Number(site.bytes) } });
    return new Promise((done) => waiting.set(id, (answer) => (clearTimeout(slow), done(answer))));
  }

  function heard({ data }) {
    if ('progress' in data) return with_server && !bar ? undefined : progress(data.progress);
    remove_bar();
    const begins = !ready && data.answer.kind !== 'fault';
    if (begins) ready = true;
    waiting.get(data.id)?.(data.answer);
    waiting.delete(data.id);
    if (begins && with_server) catch_up().then(settle);
  }

  function prepare() {
    call('prepare', [here.path.slice(base.length)]);
  }

  // --- the server, until the program is here -----------------------------------------------------------------------
  // The steps that the server answered, to be repeated here; and what it sealed, as this device packs it: by query.
  const log = [], own = new Map();
  let catching = Promise.resolve();

  // The answers of an address as this device has them; null where only the server can open them.
  const packed = ({ query, sealed }) => own.get(query) ?? (sealed ? null : query);

  function catch_up() {
    return (catching = catching.then(async () => {
      if (!log.length) return;
      for (let each; (each = log.shift());) {
        const from = packed(each);
        const told = from === null ? null : await call('receive', [each.path.slice(base.length), from, each.body]);
        if (told?.kind === 'elsewhere') own.set(each.next, place_of(base + told.text).query);
      }
      await pair_links();
    }));
  }

  // Each page of the server is sealed anew: its links are those of the same page made here.
  async function pair_links() {
    const mine = shown, query = packed(here);
    if (query === null || query === here.query) return;
    const answer = await call('show', [here.path.slice(base.length), query]);
    if (answer.kind !== 'page' || mine !== shown) return;
    const made = new Map();
    for (const place of places_in(new DOMParser().parseFromString(answer.text, 'text/html'))) made.set(name_of(place), place.query);
    for (const place of places_in(document)) if (place.sealed && made.has(name_of(place))) own.set(place.query, made.get(name_of(place)));
  }

  const places_in = (page) => [...page.querySelectorAll('main a[href], main form.step')]
    .map((node) => place_of(new URL(node.getAttribute('href') ?? node.getAttribute('action'), location.origin))).filter(({ path, query }) => query && steps.includes(path));
  const name_of = ({ path, query }) => `${path} ${new URLSearchParams(query).get('a')}`;

  // A page of the server, and its address; `body` is that of a form. Where there is no connection, it says so.
  async function ask_server({ path, query }, body) {
    try {
      const response = await fetch(query ? `${path}?${query}` : path, body === undefined ? {} : { method: 'POST', body: new URLSearchParams(body) });
      if (!response.headers.get('Content-Type')?.startsWith('text/html')) throw new Error();
      return { kind: 'page', text: await response.text(), place: place_of(response.url), went: response.redirected };
    } catch {
      return { kind: 'offline' };
    }
  }

  // Who answers: this device as soon as it can; what is behind a "#" no server has.
  async function ask(name, place, ...more) {
    if (with_server && !place.hashed) {
      if (ready) await catch_up();
      const query = ready ? packed(place) : null;
      const answer = query === null ? null : await call(name, [place.path.slice(base.length), query, ...more]);
      return answer && answer.kind !== 'fault' ? answer : ask_server(place, ...more);
    }
    return call(name, [place.path.slice(base.length), place.query, ...more]);
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
    document.body.append(bar);
    said.textContent = words;
  }

  // --- addresses ---------------------------------------------------------------------------------------------------
  // A path and the answers, whether they stand behind "?" or "#"; of two "#" the second names a part of the page.
  function place_of(address) {
    const url = new URL(address.href ?? address, location.href);
    const [answers, part = ''] = url.hash.slice(1).split('#');
    const is_part = answers && !answers.includes('=');
    const hashed = !is_part && answers !== '', query = hashed ? answers : url.search.slice(1);
    const path = url.pathname.length > 1 ? url.pathname.replace(/\/(index\.html)?$/, '') : url.pathname;
    // What a server sealed, it alone can open.
    const of = new URLSearchParams(url.search), sealed = !hashed && (of.has('s') || of.has('find'));
    return { path, query, part: is_part ? answers : part, key: `${path}#${query}`, hashed, sealed };
  }

  const address_of = ({ path, query, hashed }) => (query ? `${path}${hashed ? '#' : '?'}${query}` : path);

  // --- pages -------------------------------------------------------------------------------------------------------
  // `how`: push an entry of the history, replace the one that is there, or leave it (back and forward).
  async function visit(place, how = 'stay') {
    const mine = ++shown, answer = await ask('show', place);
    if (mine === shown) put(answer, answer.place ? { ...answer.place, part: place.part } : as_made(place), how);
  }

  // A page that this device makes has its answers behind the "#".
  const as_made = (place) => (place.hashed || !place.query ? place : place_of(`${place.path}#${packed(place) ?? place.query}${place.part ? `#${place.part}` : ''}`));

  function put(answer, place, how) {
    if (answer.kind === 'offline') return tell('There is no connection now. Nothing is lost: what you typed is still here. Press the button again when you are online.');
    if (answer.kind !== 'page') return fail(answer.text);
    const page = new DOMParser().parseFromString(answer.text, 'text/html');
    if (how === 'push') history.pushState(null, '', address_of(place));
    if (how === 'replace') history.replaceState(null, '', address_of(place));
    here = place;
    document.title = page.title;
    document.querySelector('main').replaceChildren(...page.querySelector('main').childNodes);
    settle();
    arrive(place.part);
    if (ready && here.path === steps[1]) prepare();
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
    const is_here = !with_server || (ready && (here.hashed || packed(here) !== null));
    document.body.classList.toggle('here', is_here);
    // A form with a file goes to the server; a description to paste has its place in the first step, and stays here.
    if (is_here) document.getElementById('description')?.parentElement.remove();
  }

  function fail(sentence) {
    remove_bar();
    tell(`The assessment does not work in this browser now: ${sentence || 'something is missing'}.`);
  }

  function tell(sentence) {
    document.querySelector('main .statement[role=alert]')?.remove();
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
    const button = event.submitter?.matches('.vh') ? form.querySelector('.btnrow > .btn') : event.submitter ?? form.querySelector('.btn');
    if (button?.ariaBusy === 'true') return;
    const fields = new FormData(form, event.submitter), body = new URLSearchParams(fields).toString(), mine = ++shown, sent = new Map(typed_so_far());
    show_busy(button, true);
    const answer = await ask('receive', to, body);
    show_busy(button, false);
    if (mine !== shown) return;
    if (answer.went) log.push({ ...to, body, next: answer.place.query });
    if (answer.kind !== 'elsewhere' && !answer.went) {
      const later = typed_so_far().filter(([id, value]) => sent.has(id) && sent.get(id) !== value);
      put(answer, here, 'stay');
      for (const [id, value] of later) if (document.getElementById(id)) document.getElementById(id).value = value;
      return;
    }
    const parts = { own: 'own', total: 'week' };
    const next = answer.went ? { ...answer.place, part: parts[fields.has('meant') ? 'own' : fields.get('do')] ?? (answer.place.path === steps[0] ? 'choices' : '') } : place_of(base + answer.text);
    const again = next.path === here.path, how = again && to.path !== steps[0] ? 'replace' : 'push';
    // The page that is left keeps what was said on it: back shows it as it was sent.
    if (to.path === here.path && !again && to.path !== steps[0]) history.replaceState(null, '', address_of({ ...next, path: to.path }));
    if (!answer.went) return visit(next, how);
    put(answer, next, how);
    if (ready) catch_up();
  }

  function show_busy(button, is_busy) {
    if (!button) return;
    button.ariaBusy = String(is_busy);
    if (is_busy) said.textContent = 'Working on it';
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
    if (to.path === result_file && to.hashed) return void (event.preventDefault(), save(to));
    if (!steps.includes(to.path)) return;
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
    if (!ready && here.sealed) return;
    // Its room comes while the reader types, so that nothing moves when it is read.
    const row = target.closest('.trow');
    if (!target.value.trim()) row.querySelector('.reading')?.remove();
    else if (!row.querySelector('.reading')) row.append(element('div', { class: 'reading wait' }));
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
    const told = new DOMParser().parseFromString(markup, 'text/html').querySelector('.reading');
    field.closest('.trow').querySelector('.reading')?.replaceChildren(...(told?.childNodes ?? []));
  }
})();
