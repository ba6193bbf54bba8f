import { formatNumber } from './formats.ts';
import { localeFacts, type Locale } from './locales.ts';

type Message = string | Record<string, string>;
export type Words = Record<string, Record<string, Message>>;

/** Gives the words for a key such as `article.sources`, with `{placeholders}` filled in; a number named `count` chooses the plural form. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** A translation function over one language’s words. It throws when a key or a placeholder has no value, so that no page shows a raw key. */
export function makeTranslate(words: Words, locale: Locale): Translate {
  const plurals = new Intl.PluralRules(localeFacts[locale].formatTag);
  return (key, values = {}) => {
    const [group = '', name = ''] = key.split('.');
    const message = words[group]?.[name];
    if (message === undefined) throw new Error(`content/interface/${locale}.yaml has no words for "${key}".`);
    let text: string | undefined;
    if (typeof message === 'string') text = message;
    else text = message[plurals.select(Number(values['count']))] ?? message['other'];
    if (text === undefined) throw new Error(`content/interface/${locale}.yaml: "${key}" has no form "other".`);
    return text.replace(/\{(\w+)\}/g, (_match, placeholder: string) => {
      const value = values[placeholder];
      if (value === undefined)
        throw new Error(`content/interface/${locale}.yaml: "${key}" was given no value for {${placeholder}}.`);
      return typeof value === 'number' ? formatNumber(value, locale) : value;
    });
  };
}
