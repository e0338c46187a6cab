// Offers titles as one types: makes the search form an ARIA 1.2 combobox. Without it, the form is a plain one.
for (const form of document.querySelectorAll('.ask form')) combobox(form);

function combobox(form) {
  const input = form.elements.q, api = new URL('api/v1/suggest', form.action);
  const list = document.createElement('ul'), said = document.createElement('p');
  const known = new Map();
  let asking = null, at = -1;
  if (!api.protocol.startsWith('http')) return;

  const is_open = () => !list.hidden;
  const set = (node, values) => { for (const name in values) node.setAttribute(name, values[name]); };
  set(list, { id: 'q-list', role: 'listbox', 'aria-label': 'Suggestions', class: 'offers' });
  set(said, { role: 'status', class: 'vh' });
  const roles = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'q-list', autocomplete: 'off', spellcheck: 'false' };
  set(input, roles);
  input.after(list, said);
  close();

  function close() {
    asking?.abort();
    asking = null;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    mark(-1);
  }

  function mark(to) {
    list.children[at]?.setAttribute('aria-selected', 'false');
    at = to;
    const option = list.children[at];
    if (!option) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  // The part that was typed stands out; all of it is text, never markup.
  function option_of({ text, detail, url }, number, typed) {
    const option = document.createElement('li'), from = text.toLowerCase().indexOf(typed.toLowerCase());
    set(option, { id: `q-${number}`, role: 'option', 'aria-selected': 'false', 'data-url': url });
    const met = document.createElement('b');
    met.textContent = from < 0 ? '' : text.slice(from, from + typed.length);
    option.append(from < 0 ? text : text.slice(0, from), met, from < 0 ? '' : text.slice(from + typed.length));
    if (detail) option.append(' ', Object.assign(document.createElement('small'), { textContent: detail }));
    return option;
  }

  function show(rows, typed) {
    mark(-1);
    list.replaceChildren(...rows.map((row, number) => option_of(row, number, typed)));
    list.hidden = rows.length === 0;
    input.setAttribute('aria-expanded', String(is_open()));
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
      const answer = await fetch(api, { signal: mine.signal });
      if (answer.status === 404) return give_up();
      const { suggestions } = await answer.json();
      known.set(typed, suggestions);
      if (asking === mine) show(suggestions, typed);
    } catch {
      if (asking === mine) close();
    }
  }

  const go = (option) => location.assign(new URL(option.dataset.url.slice(1), new URL('.', form.action)));
  const last = () => list.children.length - 1;
  const keys = {
    ArrowDown: () => mark(at < last() ? at + 1 : 0),
    ArrowUp: () => mark(at > 0 ? at - 1 : last()),
    Home: () => at >= 0 && (mark(0), true),
    End: () => at >= 0 && (mark(last()), true),
    Enter: () => at >= 0 && (go(list.children[at]), true),
    Escape: () => close(),
  };
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!is_open()) return void (event.key === 'ArrowDown' && ask());
    if (keys[event.key] && keys[event.key]() !== false) event.preventDefault();
  });
  input.addEventListener('input', ask);
  input.addEventListener('blur', close);
  form.addEventListener('submit', close);
  list.addEventListener('pointerdown', (event) => event.preventDefault());  // the field keeps the focus
  list.addEventListener('click', (event) => { const option = event.target.closest('li'); if (option) go(option); });
}
