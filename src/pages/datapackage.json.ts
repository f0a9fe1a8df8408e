import type { APIRoute } from 'astro';
import { dataPackage } from '../core/data-package.ts';

export const GET: APIRoute = ({ site }) => new Response(`${JSON.stringify(dataPackage(String(site)), null, 2)}\n`);
