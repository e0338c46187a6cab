// Helps with the map of all work: filters and order without a reload, kept in the address; the way through the map by
// arrow keys. Without this, the same form and links ask the server.
(() => {
  const form = document.getElementById('sift'), table = document.getElementById('rows'), found = document.getElementById('found');
  if (!form || !table) return;
  const rows = [...table.tBodies[0].rows], heads = [...table.tHead.rows[0].cells];
  const key_of = (head) => new URL(head.firstElementChild.href).searchParams.get('sort')?.replace('-', '') ?? 'people';
  const keys = heads.map(key_of), fields = keys.indexOf('field'), educations = keys.indexOf('education');
  const shapes = new Map([...document.querySelectorAll('.map a[href^="#o"]')].map((shape) => [shape.getAttribute('href').slice(1), shape]));
  const chart = document.querySelector('.map-big, .dots');
  const text_of = (row, column) => row.cells[column].textContent;
  const number_of = (text) => { const digits = text.replace('−', '-').replace(/[^\d.-]/g, ''); return digits ? +digits : NaN; };
  const name_of = (option) => option.textContent.replace(/ \(\d+\)$/, '');
  const levels = [...form.querySelectorAll('[name=level]')];
  const educations_in_order = [...form.elements.edu?.options ?? []].map((option) => option.value ? name_of(option) : '');  // the least first, after “any”
  let sort = new URLSearchParams(location.search).get('sort') ?? 'people';

  // A row once read, since reading hundreds of cells for each letter that one types is slow.
  const facts = rows.map((row) => ({
    row, shape: shapes.get(row.id), name: text_of(row, 0).toLowerCase(),
    level: row.cells[1].firstElementChild?.textContent.replace('not rated', 'unclear'),
    people: number_of(text_of(row, keys.indexOf('people'))), field: text_of(row, fields).toLowerCase().replaceAll(' ', '-'), education: educations < 0 ? '' : text_of(row, educations),
  }));

  function chosen() {
    const checked = levels.filter((box) => box.checked).map((box) => box.value);
    const named = (select) => select?.value && name_of(select.selectedOptions[0]);
    return {
      s: form.elements.s.value.trim().toLowerCase(), field: form.elements.field.value, education: named(form.elements.edu),
      levels: checked.length ? checked : levels.map((box) => box.value),
    };
  }

  // The same words as the server's, so that a link is the same with and without script.
  function address() {
    const words = new URLSearchParams(), add = (name, value) => value && words.append(name, value);
    add('s', form.elements.s.value.trim());
    add('field', form.elements.field.value);
    add('edu', form.elements.edu?.value);
    const checked = levels.filter((box) => box.checked);
    if (checked.length && checked.length < levels.length) for (const box of checked) add('level', box.value);
    if (sort !== 'people') add('sort', sort);
    return words;
  }

  function keep_address() {
    const words = address(), query = String(words) && `?${words}`;
    history.replaceState(null, '', location.pathname + query + location.hash);
    for (const link of document.querySelectorAll('nav.filters a')) link.search = query;
    for (const [column, head] of heads.entries()) {
      const other = new URLSearchParams(words), key = keys[column];
      other.set('sort', key === sort ? `-${key}` : key);
      head.firstElementChild.search = `?${other}`;
    }
    let sorted = form.elements.sort;
    if (!sorted) form.append(sorted = Object.assign(document.createElement('input'), { type: 'hidden', name: 'sort' }));
    sorted.value = sort;
  }

  function people_words(people) {
    if (people >= 1e6) return `${(people / 1e6).toFixed(people >= 1e7 ? 0 : 1)} million people`;
    return `${people.toLocaleString('en-US')} ${people === 1 ? 'person' : 'people'}`;
  }

  function sift() {
    const { s, field, education, levels: taken } = chosen();
    let count = 0, people = 0;
    for (const fact of facts) {
      const on = fact.name.includes(s) && (!field || fact.field === field) && (!education || fact.education === education) && taken.includes(fact.level);
      fact.row.hidden = !on;
      fact.shape?.firstElementChild.classList.toggle('off', !on);
      if (on) { count += 1; people += fact.people; }
    }
    found.textContent = `${count.toLocaleString('en-US')} ${count === 1 ? 'profession' : 'professions'}, ${people_words(people)}`;
    keep_address();
    enter(visible().includes(at) ? at : visible()[0]);
  }

  // What has no number comes last, whichever way.
  function arrange() {
    const reversed = sort.startsWith('-'), key = sort.replace('-', ''), column = keys.indexOf(key);
    if (column < 0) return;
    const as_text = key === 'name' || key === 'field';
    const value = (row) => {
      const text = text_of(row, column);
      if (as_text) return text.toLowerCase();
      if (key === 'education') return educations_in_order.includes(text) ? -educations_in_order.indexOf(text) : NaN;
      if (key !== 'range') return -number_of(text);
      const [low, high = low] = text.replace(/^[^\d]*/, '').split('–').map((end) => Math.round(parseFloat(end) * 100));
      return -low - high;
    };
    const valued = rows.map((row) => [value(row), row]);
    valued.sort(([one], [other]) => {
      if (!as_text && (isNaN(one) || isNaN(other))) return isNaN(one) - isNaN(other);
      return (reversed ? -1 : 1) * (one < other ? -1 : one > other ? 1 : 0);
    });
    table.tBodies[0].append(...valued.map(([, row]) => row));
    for (const [place, head] of heads.entries()) {
      head.querySelector('i')?.remove();
      head.removeAttribute('aria-sort');
      if (place !== column) continue;
      const descends = as_text === reversed;
      head.setAttribute('aria-sort', descends ? 'descending' : 'ascending');
      head.insertAdjacentHTML('beforeend', ` <i aria-hidden="true">${descends ? '▼' : '▲'}</i>`);
    }
    keep_address();
  }

  // The map is one stop of the Tab key; arrows lead from shape to shape, and Enter to its line.
  let at = null;
  const visible = () => facts.filter(({ shape, row }) => shape && !row.hidden).map(({ shape }) => shape);
  function enter(shape) {
    at?.setAttribute('tabindex', '-1');
    at = shape ?? null;
    at?.setAttribute('tabindex', '0');
  }

  function middle_of(shape) {
    const box = shape.firstElementChild.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  }

  // The nearest in that direction; what lies aside counts double.
  function next_to(shape, [right, down]) {
    const [x, y] = middle_of(shape);
    let best = null, least = Infinity;
    for (const other of visible()) {
      const [to_x, to_y] = middle_of(other), along = (to_x - x) * right + (to_y - y) * down;
      const aside = Math.abs((to_x - x) * down) + Math.abs((to_y - y) * right);
      if (other !== shape && along > 1 && along + 2 * aside < least) [best, least] = [other, along + 2 * aside];
    }
    return best;
  }

  const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  function on_key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || !at) return;
    const all = visible();
    const to = ways[event.key] ? next_to(at, ways[event.key]) : event.key === 'Home' ? all[0] : event.key === 'End' ? all.at(-1) : null;
    if (!ways[event.key] && !to) return;
    event.preventDefault();
    if (!to) return;
    enter(to);
    to.focus();
  }

  // What a screen reader says of a shape: its row.
  const said = ({ row }) => [...row.cells].map((cell, column) => column < 2 ? cell.textContent : `${heads[column].firstElementChild.textContent}: ${cell.textContent}`).join(', ').replaceAll('\n', '');
  function open_chart() {
    if (!chart) return;
    for (const fact of facts) {
      if (!fact.shape) continue;
      fact.shape.setAttribute('role', 'option');
      fact.shape.setAttribute('aria-label', said(fact));
    }
    for (const group of chart.querySelectorAll(':scope > g')) group.setAttribute('aria-hidden', 'true');
    chart.removeAttribute('aria-hidden');
    chart.setAttribute('role', 'listbox');
    chart.setAttribute('aria-label', 'Professions. Arrow keys lead from one to the next, Enter to its line in the list.');
    chart.addEventListener('keydown', on_key);
    chart.addEventListener('focusin', (event) => { const shape = event.target.closest('a'); if (shape && shape !== at) enter(shape); });
  }

  // A line and its shape light up together.
  const of_row = new Map(facts.map((fact) => [fact.row, fact.shape])), of_shape = new Map(facts.map((fact) => [fact.shape, fact.row]));
  const light = (is_on) => (event) => {
    const other = of_row.get(event.target.closest('tr')) ?? of_shape.get(event.target.closest('a'));
    other?.classList.toggle('hot', is_on);
  };
  for (const part of [table, chart])
    for (const [kind, is_on] of [['focusin', true], ['focusout', false], ['mouseover', true], ['mouseout', false]])
      part?.addEventListener(kind, light(is_on));

  table.tHead.addEventListener('click', (event) => {
    const head = event.target.closest('th');
    if (!event.target.closest('a') || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const key = keys[heads.indexOf(head)];
    sort = sort === key ? `-${key}` : key;
    arrange();
  });
  document.querySelector('.map-small')?.addEventListener('click', (event) => {
    const field = event.target.closest('a');
    if (!field) return;
    event.preventDefault();
    form.elements.field.value = new URL(field.href.baseVal ?? field.href, location).searchParams.get('field') ?? '';
    sift();
    found.scrollIntoView({ block: 'start' });
  });
  form.addEventListener('input', sift);
  form.addEventListener('submit', (event) => { event.preventDefault(); sift(); });

  // What the address says and the page does not: of a static copy, or after the back button.
  function take_address() {
    const words = new URLSearchParams(location.search), named = words.getAll('level');
    form.elements.s.value = words.get('s') ?? '';
    form.elements.field.value = words.get('field') ?? '';
    if (form.elements.edu) form.elements.edu.value = words.get('edu') ?? '';
    for (const box of levels) box.checked = !named.length || named.includes(box.value);
  }
  form.closest('details').hidden = false;
  take_address();
  if (sort !== 'people') arrange();
  sift();
  (window.requestIdleCallback ?? setTimeout)(open_chart);
})();
