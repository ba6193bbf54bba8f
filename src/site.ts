/** What the site calls itself where a machine or a citation wants one name in every language. */
export const siteName = 'Taawun';

/** Who writes it, as an institution, where a page names nobody. */
export const editorsName = 'Taawun editors';

/** The licence of text and data. */
export const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

/** The project’s repository, where mistakes are reported; `REPOSITORY_URL` in the environment names another. */
export const repositoryUrl = (process.env['REPOSITORY_URL'] ?? 'https://github.com/taawun/taawun').replace(/\/$/, '');

/** The address of the form for a mistake on a page, filled in as far as the page knows; the form is `.github/ISSUE_TEMPLATE/mistake.yml`. */
export function mistakeForm({ title, page }: { title: string; page: string }): string {
  return `${repositoryUrl}/issues/new?${new URLSearchParams({ template: 'mistake.yml', title, page })}`;
}
