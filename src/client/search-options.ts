import type { Completion } from '../core/search/complete.ts';
import type { QueryFieldId } from '../core/search/query-fields.ts';
import type { Strings } from '../i18n/index.ts';
import type { Option } from './combobox.ts';

/** What a chosen suggestion does. */
export interface Choices {
  /** Pattern of the addresses of claims, with `{id}`. */
  claimPath: string;
  /** Asks a query. */
  ask(query: string): void;
}

/** Suggestions as a combobox shows them: a claim is a page to go to, anything else a query to ask. */
export function optionsOf(completions: readonly Completion[], { search: t }: Strings, { claimPath, ask }: Choices): Option[] {
  const names: Partial<Record<QueryFieldId, string>> = { author: t.author, ...t.facet };
  return completions.map(({ kind, label, via, field, query, id }) => ({
    label,
    ...(via ? { note: via } : {}),
    kind: kind === 'claim' ? t.kind.claim : (field && names[field]) || t.kind.concept,
    choose() {
      if (id === undefined) ask(query ?? label);
      else location.href = claimPath.replace('{id}', id);
    },
  }));
}
