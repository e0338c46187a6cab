// Offers titles as one types: the search form becomes an ARIA 1.2 combobox. Without this, it is a plain form.
for (const form of document.querySelectorAll('.ask form')) combobox(form);

function combobox(form) {
  const input = form.elements.q, api = new URL('api/v1/suggest', form.action);
  const make = (tag, values, ...content) => {
    const node = document.createElement(tag);
    set(node, values);
    node.append(...content);
    return node;
  };
  const set = (node, values) => { for (const name in values) node.setAttribute(name, values[name]); };
  const list = make('ul', { id: 'q-list', role: 'listbox', 'aria-label': 'Suggestions', class: 'offers' });
  const said = make('p', { role: 'status', class: 'vh' });
  const roles = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': false, 'aria-controls': 'q-list', autocomplete: 'off' };
  const known = new Map();
  let asking, at = -1;
  if (!api.protocol.startsWith('http')) return;
  set(input, roles);
  input.after(list, said);
  close();

  function open(is_open) {
    list.hidden = !is_open;
    set(input, { 'aria-expanded': is_open });
  }

  function close() {
    asking?.abort();
    asking = null;
    open(false);
    mark(-1);
  }

  function mark(to) {
    if (list.children[at]) set(list.children[at], { 'aria-selected': false });
    const option = list.children[at = to];
    if (!option) return input.removeAttribute('aria-activedescendant');
    set(option, { 'aria-selected': true });
    set(input, { 'aria-activedescendant': option.id });
    option.scrollIntoView({ block: 'nearest' });
  }

  // What was typed stands out. All of it is text, never markup.
  function option_of({ text, detail, url }, number, typed) {
    const found = text.toLowerCase().indexOf(typed.toLowerCase());
    const from = Math.max(found, 0), to = found < 0 ? 0 : found + typed.length;
    const name = make('span', {}, text.slice(0, from), make('b', {}, text.slice(from, to)), text.slice(to));
    const option = make('li', { id: `q-${number}`, role: 'option', 'aria-selected': false, 'data-url': url }, name, ' ');
    if (detail) option.append(make('small', {}, detail));
    return option;
  }

  function show(rows, typed) {
    mark(-1);
    list.replaceChildren(...rows.map((row, number) => option_of(row, number, typed)));
    open(rows.length > 0);
    said.textContent = rows.length === 1 ? '1 suggestion' : `${rows.length || 'No'} suggestions`;
  }

  // A static copy has nobody to ask: back to the plain form.
  function give_up() {
    close();
    for (const name in roles) input.removeAttribute(name);
    list.remove();
    said.remove();
    input.removeEventListener('input', ask);
  }

  async function ask() {
    asking?.abort();
    const typed = input.value.trim(), mine = asking = new AbortController();
    if (typed.length < 2 || typed.length > 80) return close();
    if (known.has(typed)) return show(known.get(typed), typed);
    api.search = new URLSearchParams({ q: typed });
    try {
      const answer = await fetch(api, mine);
      if (answer.status === 404) return give_up();
      const { suggestions } = await answer.json();
      known.set(typed, suggestions);
      if (asking === mine) show(suggestions, typed);
    } catch {
      if (asking === mine) close();
    }
  }

  const go = (option) => location.assign(new URL('.' + option.dataset.url, form.action));
  const last = () => list.children.length - 1;
  // Each says whether the key was its own.
  const keys = {
    ArrowDown: () => (mark(at < last() ? at + 1 : 0), true),
    ArrowUp: () => (mark(at > 0 ? at - 1 : last()), true),
    Home: () => at >= 0 && (mark(0), true),
    End: () => at >= 0 && (mark(last()), true),
    Enter: () => at >= 0 && (go(list.children[at]), true),
    Escape: () => (close(), true),
  };
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!list.hidden && keys[event.key]?.()) event.preventDefault();
    else if (list.hidden && event.key === 'ArrowDown' && list.isConnected) ask();
  });
  input.addEventListener('input', ask);
  input.addEventListener('blur', close);
  list.addEventListener('pointerdown', (event) => event.preventDefault());  // the field keeps the focus
  list.addEventListener('click', (event) => { const option = event.target.closest('li'); if (option) go(option); });
}
