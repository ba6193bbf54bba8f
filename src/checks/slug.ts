/** Letters that Unicode does not take apart into a Latin letter and a mark. */
const folded: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ə: 'e',
  '&': ' and ',
};

/** A title as an id: small ASCII letters, figures and single hyphens. Empty where the title has no Latin letter or figure. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[æœøßıłđðþə&]/g, (letter) => folded[letter] ?? '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’'ʼʻ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
