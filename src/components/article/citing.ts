/** Makes the copy buttons work: each copies the text of the element that its `data-copy` names and says so. */
export function copyOnClick(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    const label = button.textContent;
    button.addEventListener('click', async () => {
      const status = button.parentElement?.querySelector<HTMLElement>('[role="status"]');
      const text = document.getElementById(button.dataset['copy'] ?? '')?.textContent ?? '';
      const done = await navigator.clipboard.writeText(text.trim()).then(
        () => true,
        () => false,
      );
      const message = (done ? button.dataset['done'] : button.dataset['failed']) ?? '';
      if (status) status.textContent = message;
      if (done) button.textContent = message;
      setTimeout(() => {
        button.textContent = label;
        if (status) status.textContent = '';
      }, 3000);
    });
  }
}
