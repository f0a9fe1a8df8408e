import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Which rules are run: all that our pages must satisfy, or those without the slowest, which looks at colours, or that one alone. */
export type Rules = 'all' | 'all but contrast' | 'contrast';

/** What axe finds wrong on the page as it stands: each rule with the first places. */
export async function violations(page: Page, rules: Rules = 'all'): Promise<string[]> {
  // A page has no frames, and only what is wrong is wanted: a large table takes seconds so, and minutes otherwise.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  if (rules === 'contrast') axe.withRules(['color-contrast']);
  else axe.withTags(TAGS);
  if (rules === 'all but contrast') axe.disableRules(['color-contrast']);
  return (await axe.analyze()).violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
}
