// Helps with hours: sliders beside the typed ones of a week, which follow each other and never move another task, and
// totals as one types; on a result, two hours that can be moved by hand. Without this, the same pages are plain forms.
(() => {
  const make = (tag, values) => Object.assign(document.createElement(tag), values);
  const step = 15, usual = 40 * 60;  // minutes

  // As the server reads hours: "4", "2,5", "1:30", "2 h 30", "20 min". NaN where it would refuse them.
  function minutes_of(text) {
    const plain = text.trim().toLowerCase().replaceAll(',', '.');
    if (!plain) return 0;
    const [, number, unit, more] = /^(\d+\.?\d*|\.\d+)\s*(:|h|hrs?|hours?|m|mins?|minutes?)?\s*(\d{1,2})?\s*(?:m|mins?|minutes?)?$/.exec(plain) ?? [];
    if (!number || (more && (!unit || unit[0] === 'm' || more > 59)) || (unit === ':' && !more)) return NaN;
    return Math.round(unit?.[0] === 'm' ? +number : number * 60 + +(more ?? 0));
  }
  const field_of = (minutes) => minutes % 3 ? `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}` : String(+(minutes / 60).toFixed(2));
  const words_of = (minutes) => minutes < 60 ? `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
    : `${+(minutes / 60).toFixed(1)} ${Math.abs(minutes - 60) < 3 ? 'hour' : 'hours'}`;
  const fields_of = (form) => [...form.querySelectorAll('.hours .in-num')];
  const sum_of = (fields) => fields.reduce((sum, field) => sum + (minutes_of(field.value) || 0), 0);
  const week_of = (form) => minutes_of(form.elements.week.value) || 0;
  const box_of = (field) => field.closest('.trow').querySelector('[type=checkbox]');

  function remains(form, given) {
    const week = week_of(form), left = week - given;
    const open = fields_of(form).filter((field) => box_of(field)?.checked && !field.value.trim()).length;
    const more = open ? ` ${open} ticked ${open === 1 ? 'task has' : 'tasks have'} no hours yet. That widens the range too.` : '';
    if (!week) return `Enter the hours of your whole week to see what is still unplaced.${more}`;
    if (left < 0) return `The tasks take ${words_of(-left)} more than the whole week. That is fine: we count the hours of the tasks.`;
    if (left === 0) return `Your whole week is placed.${more}`;
    return `${words_of(left)} ${left === 60 || left === 1 ? 'is' : 'are'} not placed yet. Unplaced time counts as unknown and widens your range.${more}`;
  }

  function show(form) {
    const fields = fields_of(form), given = sum_of(fields), most = week_of(form) || usual;
    form.querySelector('#given').textContent = field_of(given);
    form.querySelector('#remains').textContent = remains(form, given);
    for (const field of fields) {
      const minutes = minutes_of(field.value) || 0;
      Object.assign(field.slider, { max: Math.max(most, minutes), value: minutes });
    }
  }

  // A slider stops where the week is full; what was typed elsewhere stays.
  function slide(slider) {
    const { form, field } = slider, week = week_of(form);
    const others = sum_of(fields_of(form).filter((each) => each !== field));
    const room = week ? Math.max(0, week - others) : Infinity;
    const minutes = Math.min(+slider.value, room);
    field.value = minutes ? field_of(minutes) : '';
    tick(field);
    show(form);
  }

  // Hours beside a box say as much as the tick, to the server too.
  function tick(field) {
    const box = box_of(field);
    if (box && minutes_of(field.value) > 0) box.checked = true;
  }

  function add_sliders(form) {
    for (const field of fields_of(form)) {
      if (field.slider) continue;
      // For the pointer; keys and screen readers have the field.
      const slider = make('input', { type: 'range', className: 'slide', min: 0, max: usual, step, tabIndex: -1, field });
      slider.setAttribute('aria-hidden', true);
      field.slider = slider;
      field.parentNode.before(slider);
    }
    show(form);
  }

  function add_what_if(item) {
    const ranges = item.dataset.along.split(' '), most = +item.dataset.minutes;
    const line = make('p', { className: 'what-if' }), label = make('label', { textContent: 'Move it by hand' });
    const slider = make('input', { type: 'range', min: 0, max: ranges.length - 1, value: ranges.length - 1 });
    const said = make('output', { className: 'num' });
    slider.tell = () => {
      const minutes = Math.min(slider.value * 30, most);
      said.textContent = `${minutes ? words_of(minutes) : 'Nothing'} moved: ${ranges[slider.value]}`;
      slider.setAttribute('aria-valuetext', said.textContent);
    };
    label.append(slider);
    line.append(label, said);
    item.append(line);
    delete item.dataset.along;
    slider.tell();
  }

  function help() {
    for (const form of document.querySelectorAll('form.step:has(#week)'))
      if (fields_of(form).some((field) => !field.slider)) add_sliders(form);
    for (const item of document.querySelectorAll('#change ~ * li[data-along]')) add_what_if(item);
  }

  document.addEventListener('input', ({ target }) => {
    if (target.field) slide(target);
    else if (target.tell) target.tell();
    else if (target.slider) { tick(target); show(target.form); }
    else if (target.form?.elements.week) show(target.form);
  });
  // The main part of a page may be set anew.
  new MutationObserver(help).observe(document.body, { childList: true, subtree: true });
  help();
})();
