/*
 * Keeps compiled code from one run of a command to the next: node --import ./scripts/compile-cache.mjs …. Without it, half of the time of a short
 * command goes into taking the types out of the same files and compiling them again. It is no TypeScript for that reason.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/recension/code'));
