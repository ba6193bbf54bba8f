const key = 'taawun-theme';
const root = document.documentElement;

/** Sets the theme that the reader chose earlier; without a choice the system decides. */
export function applyTheme(): void {
  const theme = remembered();
  if (theme) root.dataset['theme'] = theme;
}

/** Makes the theme control of the page work; without scripts it stays hidden, since the system’s theme is all there is. */
export function offerThemes(): void {
  const control = document.querySelector<HTMLFieldSetElement>('#theme');
  if (!control) return;
  control.hidden = false;
  const chosen = remembered() ?? 'system';
  for (const option of control.querySelectorAll<HTMLInputElement>('input')) {
    option.checked = option.value === chosen;
    option.addEventListener('change', () => choose(option.value));
  }
}

function choose(theme: string): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // A browser that keeps nothing still shows the choice on this page.
  }
}

function remembered(): string | undefined {
  try {
    const theme = localStorage.getItem(key);
    return theme === 'light' || theme === 'dark' ? theme : undefined;
  } catch {
    return undefined;
  }
}
