import type { Diagnostic } from '../diagnostic.ts';

/** What is found while a file is read, before any rule sees it. The order is that of docs/rules.md. */
export const LOAD_RULES = [
  {
    id: 'stray-file',
    severity: 'warning',
    description: 'A file or folder is not read: an entry is a file ending in .md, directly in the folder of its kind',
  },
  { id: 'unreadable-file', severity: 'error', description: 'A file cannot be read, or is not UTF-8 text' },
  { id: 'file-too-large', severity: 'error', description: 'A file has more than 1 MiB and was not read' },
  { id: 'id-format', severity: 'error', description: 'A file name is no id' },
  { id: 'id-mismatch', severity: 'error', description: 'The id in a file is not its file name' },
  { id: 'front-matter-missing', severity: 'error', description: 'A file has no front matter, or it is not closed' },
  { id: 'front-matter-language', severity: 'error', description: 'The front matter is in another language than YAML; nothing in it was run' },
  { id: 'yaml-syntax', severity: 'error', description: 'The YAML is malformed, or uses what is not read here: a field twice, anchors, tags' },
  { id: 'missing-field', severity: 'error', description: 'A field that every entry of the kind has is missing' },
  { id: 'missing-language', severity: 'error', description: 'A text has only one of its two languages' },
  { id: 'unknown-field', severity: 'error', description: 'A field that the schema does not have' },
  { id: 'invalid-value', severity: 'error', description: 'A value is empty, of the wrong kind, or not one of those allowed' },
  { id: 'body-heading', severity: 'error', description: 'A heading in a body is no section, stands twice, or leads to nothing' },
  { id: 'body-too-large', severity: 'error', description: 'A body has more than 64 KiB, or more marks than prose has' },
  { id: 'html-in-body', severity: 'error', description: 'A body holds raw HTML or an image' },
  { id: 'unsafe-link', severity: 'error', description: 'A link goes to a protocol that is not followed, such as javascript:' },
  { id: 'control-character', severity: 'error', description: 'A body holds an invisible control character' },
] as const satisfies readonly { id: string; severity: Diagnostic['severity']; description: string }[];

/** `broken-link` is also a rule: the loader finds the links that are malformed, the rule those to entries that do not exist. */
export type LoadRuleId = (typeof LOAD_RULES)[number]['id'] | 'broken-link';
