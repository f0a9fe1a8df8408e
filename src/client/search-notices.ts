import type { Language } from '../../schemas/terms.ts';
import type { Notice, Reading } from '../core/search/conditions.ts';
import type { Result } from '../core/search/query.ts';
import { fieldName } from '../core/search/query-fields.ts';
import type { Suggestion } from '../core/search/suggest.ts';
import type { Strings } from '../i18n/index.ts';
import { element } from './element.ts';

/** What to say of how a query was read, each with a link to the query that would have been right. */
export function noticeItems(
  notices: readonly Notice[],
  readings: readonly Reading[],
  lang: Language,
  t: Strings,
  queryAddress: (q: string) => string,
): HTMLLIElement[] {
  const read = readings.map(({ text, isExcluded, values }) => element('li', {}, t.search.notice.reading(text, values.join(', '), isExcluded)));
  const said = notices.map((notice) => {
    const item = element('li', {}, wordsOf(notice, lang, t));
    if ('correction' in notice && notice.correction) {
      item.append(
        ` ${t.search.notice.meant} `,
        element('a', { href: queryAddress(notice.correction) }, notice.correction),
        t.search.notice.questionMark,
      );
    }
    return item;
  });
  return [...read, ...said];
}

function wordsOf(notice: Notice, lang: Language, { search: { notice: t } }: Strings): string {
  switch (notice.code) {
    case 'unknown-field':
      return t.unknownField(notice.name);
    case 'unknown-value':
      return t.unknownValue(fieldName(notice.field, lang), notice.value);
    case 'not-a-year':
      return t.notAYear(notice.value);
    case 'spaced-field':
      return t.spacedField;
    case 'spelling':
      return t.spelling(notice.word, notice.taken);
    case 'other-sense':
      return t.otherSense(notice.text);
    case 'partial':
      return t.partial;
    case 'texts-missing':
      return t.textsMissing;
  }
}

/** The words of a query that stand nowhere in what was searched, as typed: those for which near spellings were taken too. */
export function missingWords({ unknown, notices }: Pick<Result, 'unknown' | 'notices'>): string[] {
  return [...unknown, ...notices.flatMap((notice) => (notice.code === 'spelling' ? [notice.word] : []))];
}

/** Concepts near to what was asked, each a query of its own. */
export function suggestionLinks(suggestions: readonly Suggestion[], queryAddress: (q: string) => string): (string | Node)[] {
  return suggestions.flatMap(({ label }, i) => [i ? ', ' : '', element('a', { href: queryAddress(label) }, label)]);
}
