/** Menus are `<details>`, so they open without scripts; this closes them as readers expect: by Escape, by a click elsewhere, when focus leaves. */
export function closeMenus(): void {
  const menus = document.querySelectorAll<HTMLDetailsElement>('details.menu');
  for (const menu of menus) {
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
    menu.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
    });
  }
  document.addEventListener('click', ({ target }) => {
    for (const menu of menus) if (menu.open && !menu.contains(target as Node)) menu.open = false;
  });
}
