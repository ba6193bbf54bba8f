/** How long the answer to a click stays, in milliseconds. */
const answerTime = 4000;

/** Makes the copy buttons work: each copies the text of the element that its `data-copy` names, and says beside it how that went. */
export function copyOnClick(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const { copy = '', done = '', failed = '' } = button.dataset;
      const status = button.parentElement?.querySelector('[role="status"]');
      const text = document.getElementById(copy)?.textContent ?? '';
      const message = await navigator.clipboard.writeText(text.trim()).then(
        () => done,
        () => failed,
      );
      if (!status) return;
      status.textContent = message;
      setTimeout(() => {
        if (status.textContent === message) status.textContent = '';
      }, answerTime);
    });
  }
}
