import { FORMATS } from './cite/formats.ts';
import { LICENCE } from './linked/page.ts';
import { RELEASE } from './release.ts';
import { TABLES } from './tables.ts';

/**
 * The descriptor of the data package (https://datapackage.org/standard/data-package/, version 2): the tables with their keys, and
 * the citation files. Paths are relative to the descriptor, so that a copy of the folder is a package too.
 *
 * @param base the address of the site
 */
export function dataPackage(base: string): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'recension',
    title: 'Recension',
    description:
      'Annotated bibliography and evidence knowledge base on peer support in addiction services. Texts are in French (`_fr`) and English (`_en`). A cell that a spreadsheet would take for a formula has an apostrophe before it.',
    homepage: base,
    version: RELEASE.version,
    created: `${RELEASE.date}T00:00:00Z`,
    contributors: [{ title: 'Recension', path: base }],
    licenses: [{ name: 'CC-BY-4.0', path: LICENCE, title: 'Creative Commons Attribution 4.0 International' }],
    resources: [
      ...TABLES.map((table) => ({
        name: table.name,
        type: 'table',
        description: table.description,
        path: `data/${table.name}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields: table.fields,
          primaryKey: table.primaryKey,
          ...(table.foreignKeys.length ? { foreignKeys: table.foreignKeys } : {}),
          missingValues: [''],
        },
      })),
      ...FORMATS.map((format) => ({
        name: `library-${format.id}`,
        description: `Every record of the library as ${format.label.en}`,
        path: `exports/library.${format.extension}`,
        format: format.extension.split('.').at(-1),
        mediatype: format.mediaType,
        encoding: 'utf-8',
      })),
    ],
  };
}
