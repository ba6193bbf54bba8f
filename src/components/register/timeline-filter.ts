// Shows only the entries of a sector and of a member state; the choice stands in the address, so that it can be shared and survives Back.
const form = document.querySelector<HTMLFormElement>('#timeline-filter');
const nothing = document.querySelector<HTMLElement>('#timeline-nothing');
const counter = form?.querySelector<HTMLElement>('[role="status"]');

if (form && nothing && counter) {
  const entries = [...document.querySelectorAll<HTMLElement>('.years li[data-sectors]')];
  const years = [...document.querySelectorAll<HTMLElement>('.years .year')];
  const fields = ['sector', 'country'] as const;
  const select = (name: (typeof fields)[number]) => form.elements.namedItem(name) as HTMLSelectElement;

  const show = () => {
    const [sector, country] = fields.map((name) => select(name).value);
    let shown = 0;
    for (const entry of entries) {
      const { sectors = '', countries = '' } = entry.dataset;
      entry.hidden = !(
        (!sector || sectors.split(' ').includes(sector)) &&
        (!country || countries.split(' ').includes(country))
      );
      if (!entry.hidden) shown += 1;
    }
    for (const year of years) year.hidden = !year.querySelector('li:not([hidden])');
    nothing.hidden = shown > 0;
    counter.textContent = `${shown} / ${entries.length}`;
  };
  const read = () => {
    const { searchParams } = new URL(location.href);
    for (const name of fields) {
      const value = searchParams.get(name) ?? '';
      select(name).value = [...select(name).options].some((option) => option.value === value) ? value : '';
    }
    show();
  };
  form.addEventListener('change', () => {
    const address = new URL(location.href);
    for (const name of fields) {
      if (select(name).value) address.searchParams.set(name, select(name).value);
      else address.searchParams.delete(name);
    }
    history.pushState(null, '', address);
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', read);
  read();
}
