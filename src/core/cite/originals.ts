import '@citation-js/plugin-csl';
import { plugins } from '@citation-js/core';
import chicago from './csl/chicago-author-date.ts';
import iso690 from './csl/iso690-author-date-fr-no-abstract.ts';
import mla from './csl/modern-language-association.ts';
import type { StyleId } from './styles.ts';

/** What is used here of the configuration of @citation-js/plugin-csl. */
export interface CslConfig {
  engine(data: unknown[], style: string, locale: string, format: string): unknown;
  styles: { get(name: string): string; has(name: string): boolean; add(name: string, xml: string): void };
}

export function cslConfig(): CslConfig {
  return plugins.config.get('@csl') as unknown as CslConfig;
}

/**
 * A style as the Citation Style Language project publishes it (CC BY-SA 3.0, https://citationstyles.org): bundled with
 * @citation-js/plugin-csl, or beside this file. Comments and the white space between elements are left out.
 */
export function originalStyle(style: StyleId): string {
  const bundled = (name: string) => cslConfig().styles.get(name);
  const xml = {
    apa: () => bundled('apa'),
    vancouver: () => bundled('vancouver'),
    chicago: () => chicago,
    mla: () => mla,
    iso690: () => iso690,
    harvard: () => bundled('harvard1'),
  }[style]();
  return xml
    .replace(/<!--.*?-->/gs, '')
    .replace(/>\s+</g, '><')
    .trim();
}
