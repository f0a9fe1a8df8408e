/** One page of each kind, by its path without the language. */
export const KINDS_OF_PAGE = [
  '',
  'sources/',
  'sources/eddie-2019/',
  'sources/bassuk-2016/',
  'sources/gormley-2021/',
  'sources/cahier-4-2026/',
  'claims/',
  'claims/treatment-retention/',
  'claims/family-advocacy/',
  'themes/',
  'themes/effects/',
  'settings/',
  'settings/hospital-units/',
  'settings/recovery-cafes/',
  'search/?q=rétention',
  'instruments/',
  'instruments/launch-checklist/',
  'comparisons/',
  'accounts/',
  'glossary/',
  'integrity/',
  'exports/',
  'about/',
  'check/',
] as const;

export const LANGUAGES = ['fr', 'en'] as const;
