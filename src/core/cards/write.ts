import { escapeXml } from '../xml.ts';
import type { ClaimCard } from './card.ts';
import { cardParts } from './parts.ts';
import { CARD_WORDS } from './words.ts';

/** What a written card has beside itself. */
export interface CardSurroundings {
  /** References of the sources, as plain text, in a style and the language of the card. */
  references: readonly string[];
  /** The absolute short address of the claim. */
  address: string;
}

/** A card as plain text, with its references: to paste into a mail or the notes of a slide. */
export function cardText(card: ClaimCard, { references, address }: CardSurroundings): string {
  const words = CARD_WORDS[card.lang];
  const parts = cardParts(card).map(({ label, items }) =>
    items.length === 1 ? `${label}${words.colon}${items[0]}` : [`${label}${words.colon.trimEnd()}`, ...items.map((item) => `- ${item}`)].join('\n'),
  );
  return `${[
    card.statement,
    parts.join('\n'),
    [`${words.references}${words.colon.trimEnd()}`, ...references.map((text) => `- ${text}`)].join('\n'),
    `${words.address}${words.colon}${address}\n${words.licence}`,
  ].join('\n\n')}\n`;
}

/** A card as Markdown (CommonMark). Nothing of the texts acts as markup. */
export function cardMarkdown(card: ClaimCard, { references, address }: CardSurroundings): string {
  const words = CARD_WORDS[card.lang];
  const parts = cardParts(card).map(({ label, items }) =>
    items.length === 1
      ? `**${label}**${words.colon}${escapeMarkdown(items[0] ?? '')}`
      : [`**${label}**${words.colon.trimEnd()}`, '', ...items.map((item) => `- ${escapeMarkdown(item)}`)].join('\n'),
  );
  return `${[
    `## ${escapeMarkdown(card.statement)}`,
    ...parts,
    [`**${words.references}**${words.colon.trimEnd()}`, '', ...references.map((text) => `- ${escapeMarkdown(text)}`)].join('\n'),
    `<${address}>`,
    words.licence,
  ].join('\n\n')}\n`;
}

/**
 * A card as a piece of HTML to embed in another page: no script, no style, nothing that is fetched; every text escaped. It takes the
 * look of the page that it is in.
 */
export function cardSnippet(card: ClaimCard, { references, address }: CardSurroundings): string {
  const words = CARD_WORDS[card.lang];
  const e = escapeXml;
  const parts = cardParts(card).map(({ label, items }) => `<dt>${e(label)}</dt>\n${items.map((item) => `<dd>${e(item)}</dd>`).join('\n')}`);
  return `<article class="recension-card" lang="${card.lang}">
<p><strong><a href="${e(address)}">${e(card.statement)}</a></strong></p>
<dl>
${parts.join('\n')}
</dl>
<p>${e(words.references)}${e(words.colon.trimEnd())}</p>
<ul>
${references.map((text) => `<li>${e(text)}</li>`).join('\n')}
</ul>
<p><small>${e(words.licence)}</small></p>
</article>
`;
}

/** Characters that Markdown could take for its own, and marks that begin a block. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/^([-+]|\d+[.)])(?=\s)/, '\\$1');
}
