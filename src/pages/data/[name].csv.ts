import type { APIRoute, GetStaticPaths } from 'astro';
import { TABLES, type Table, tableCsv } from '../../core/tables.ts';
import { getCorpus } from '../../site/corpus.ts';

export const getStaticPaths = (() => TABLES.map((table) => ({ params: { name: table.name }, props: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: Table }> = async ({ props }) => new Response(tableCsv(props.table, await getCorpus()));
