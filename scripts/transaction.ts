import { randomUUID } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** One file to write: a new one, or a change to one that says `before`. */
export interface Change {
  /** In the folder, forward slashes. */
  path: string;
  text: string;
  before?: string;
}

/** What could not be done because somebody changed the file in the meantime; theirs was left. */
export interface Outcome {
  written: string[];
  left: string[];
}

/** The journal of a transaction that is decided. The loader does not look at names that begin with a dot. */
const JOURNAL = '.import-journal.json';
/** The journal while it is written; it holds the folder for one process. */
const DRAFT = '.import-journal.tmp';

/** Another process is at work in the folder. */
export class Busy extends Error {}

/** For tests: called before every step, so that a test can end the process there. */
export type OnStep = (step: string) => void;
const nothing: OnStep = () => {};

/**
 * Writes all files or none. All that is to be done goes into one journal, which is written, synced and renamed: from then on it is decided, and
 * `recover` finishes it, whatever happens to this process. Before that, nothing in the folder has changed.
 *
 * @throws Busy when another transaction is at work
 */
export async function commit(root: string, changes: readonly Change[], onStep: OnStep = nothing): Promise<Outcome> {
  await recover(root, onStep);
  const draft = join(root, DRAFT);
  onStep('lock');
  const file = await open(draft, 'wx').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new Busy(busyMessage(root)) : error;
  });
  try {
    onStep('write');
    await file.writeFile(`${JSON.stringify({ pid: process.pid })}\n${JSON.stringify(changes)}\n`);
    onStep('sync');
    await file.sync();
  } finally {
    await file.close();
  }
  onStep('decide');
  await rename(draft, join(root, JOURNAL));
  await syncFolder(root);
  return finish(root, changes, onStep);
}

/**
 * Finishes a transaction that was interrupted after it was decided, and takes away one that was not. To be called before the folder is read.
 *
 * @returns what was done, or undefined when there was nothing to do
 * @throws Busy when the process that began it is still at work
 */
export async function recover(root: string, onStep: OnStep = nothing): Promise<Outcome | undefined> {
  const draft = join(root, DRAFT);
  const journal = join(root, JOURNAL);
  if (existsSync(draft)) {
    if (isRunning(await pidOf(draft))) throw new Busy(busyMessage(root));
    await rm(draft, { force: true });
  }
  if (!existsSync(journal)) return undefined;
  const [head = '{}', body = '[]'] = (await readFile(journal, 'utf8')).split('\n');
  const { pid } = JSON.parse(head) as { pid?: number };
  if (isRunning(pid)) throw new Busy(busyMessage(root));
  return finish(root, JSON.parse(body) as Change[], onStep);
}

/** Does what the journal says. Doing it twice, or from anywhere in the middle, comes to the same. */
async function finish(root: string, changes: readonly Change[], onStep: OnStep): Promise<Outcome> {
  const outcome: Outcome = { written: [], left: [] };
  const folders = new Set<string>();
  for (const { path, text, before } of changes) {
    const target = join(root, path);
    const folder = dirname(target);
    if (!folders.has(folder)) await sweep(folder);
    folders.add(folder);
    onStep(`file ${path}`);
    const there = await readFile(target, 'utf8').catch(() => undefined);
    if (there === text) outcome.written.push(path);
    else if (there === before) outcome[(await put(target, text, before === undefined, onStep)) ? 'written' : 'left'].push(path);
    else outcome.left.push(path);
  }
  for (const folder of folders) await syncFolder(folder);
  onStep('end');
  await rm(join(root, JOURNAL), { force: true });
  await syncFolder(root);
  return outcome;
}

const TEMPORARY = /^\..*\.import\.tmp$/;

async function put(target: string, text: string, isNew: boolean, onStep: OnStep): Promise<boolean> {
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.import.tmp`);
  const file = await open(temporary, 'wx');
  await file.writeFile(text);
  await file.sync();
  await file.close();
  onStep('place');
  try {
    if (!isNew) {
      await rename(temporary, target);
      return true;
    }
    // A link, unlike a rename, never takes the place of a file.
    await link(temporary, target).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error;
      return copyFile(temporary, target, constants.COPYFILE_EXCL); // a file system without links
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Takes away half-written files of an earlier run. */
async function sweep(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (TEMPORARY.test(name)) await rm(join(folder, name), { force: true });
}

/** Makes the names in a folder last, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined); // Windows has no such thing
  await handle?.close();
}

async function pidOf(draft: string): Promise<number | undefined> {
  try {
    return (JSON.parse((await readFile(draft, 'utf8')).split('\n')[0] ?? '') as { pid?: number }).pid;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number | undefined): boolean {
  if (pid === undefined || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function busyMessage(root: string): string {
  return `Another import is at work in ${root}. Wait for it. If there is none, delete ${join(root, DRAFT)} and run the command again.`;
}
