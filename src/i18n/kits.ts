import type { Language } from '../../schemas/terms.ts';

/** Interface texts of claim cards and kits. */
const fr = {
  card: {
    title: 'Fiche',
    for: (statement: string) => `Fiche\u00a0: ${statement}`,
    lead: 'Une fiche à projeter, à imprimer ou à coller dans un support.',
    page: 'Fiche à imprimer, avec son code QR',
    take: 'Emporter la fiche',
    files: {
      txt: 'Texte, avec les références',
      md: 'Markdown',
      html: 'HTML à intégrer',
      svg: 'Image (SVG)',
    },
    png: 'Image (PNG)',
    copy: 'Copier',
    copyOf: (what: string) => `Copier\u00a0: ${what}`,
    copied: (what: string) => `Copié\u00a0: ${what}.`,
    failed: 'La copie n’a pas été permise\u00a0: ouvrez le lien et sélectionnez le texte.',
    saved: 'Image PNG enregistrée.',
    pngFailed: 'L’image n’a pas pu être faite\u00a0: prenez la version SVG.',
    address: 'Adresse courte et durable',
    qr: 'Code QR de l’adresse de cet énoncé',
    claim: 'Énoncé complet, avec toutes ses sources',
    references: 'Références',
    print: 'Imprimer',
  },
  short: { title: 'Dans quelle langue\u202f?' },
};

const en: typeof fr = {
  card: {
    title: 'Card',
    for: (statement) => `Card: ${statement}`,
    lead: 'A card to show, to print or to paste into what you write.',
    page: 'Card to print, with its QR code',
    take: 'Take the card with you',
    files: {
      txt: 'Text, with references',
      md: 'Markdown',
      html: 'HTML to embed',
      svg: 'Image (SVG)',
    },
    png: 'Image (PNG)',
    copy: 'Copy',
    copyOf: (what) => `Copy: ${what}`,
    copied: (what) => `Copied: ${what}.`,
    failed: 'Copying was not allowed: open the link and select the text.',
    saved: 'PNG image saved.',
    pngFailed: 'The image could not be made: take the SVG one.',
    address: 'Short, lasting address',
    qr: 'QR code of the address of this claim',
    claim: 'The whole claim, with all its sources',
    references: 'References',
    print: 'Print',
  },
  short: { title: 'In which language?' },
};

export const KITS: Record<Language, typeof fr> = { fr, en };
