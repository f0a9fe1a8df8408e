import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readCrossref, readCrossrefList } from '../src/core/verify/crossref.ts';
import { readOpenAlex } from '../src/core/verify/openalex.ts';
import { AnswerError, type RemoteRecord, type Service } from '../src/core/verify/record.ts';

const HOSTS: Readonly<Record<Service, string>> = { crossref: 'https://api.crossref.org', openalex: 'https://api.openalex.org' };
export const SERVICE_NAMES: Readonly<Record<Service, string>> = { crossref: 'Crossref', openalex: 'OpenAlex' };

/** A record of a work has a few thousand bytes; with all its references, a few hundred thousand. */
const MOST_BYTES = 5_000_000;
const TIMEOUT_MS = 30_000;
/** A service that asks for a longer pause is left alone for the rest of the run. */
const LONGEST_PAUSE_S = 30;
const TRIES = 3;

/** The service gave no answer that says anything about the work. */
export class ServiceError extends Error {
  override name = 'ServiceError';
}

export interface Answer {
  status: number;
  body: string;
  /** Seconds, of `Retry-After`. */
  retryAfter?: number;
  /** Where a redirect leads. */
  location?: string;
}

/** Asks one address. Throws ServiceError where there is no answer at all. */
export type Ask = (url: URL) => Promise<Answer>;

/** Over the network, politely: who asks is said (https://www.crossref.org/documentation/retrieve-metadata/rest-api/tips-for-using-the-crossref-rest-api/). */
export function askNetwork(mailto: string | undefined): Ask {
  const agent = `Recension/0.1 (kb verify${mailto ? `; mailto:${mailto}` : ''})`;
  return async (url) => {
    const asked = new URL(url);
    if (mailto) asked.searchParams.set('mailto', mailto);
    try {
      const response = await fetch(asked, {
        headers: { 'user-agent': agent, accept: 'application/json' },
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
      const location = response.headers.get('location');
      return {
        status: response.status,
        body: await readBounded(response),
        ...(Number.isFinite(retryAfter) ? { retryAfter } : {}),
        ...(location ? { location } : {}),
      };
    } catch (error) {
      if (error instanceof ServiceError) throw error;
      const { name, message, cause } = error as Error & { cause?: Error };
      throw new ServiceError(name === 'TimeoutError' ? `no answer within ${TIMEOUT_MS / 1000} s` : (cause?.message ?? message));
    }
  };
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new ServiceError(`its answer is over ${MOST_BYTES / 1e6} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The name of the file in which the answer of an address is kept. */
export function recordingOf(url: URL): string {
  const key = `${url.hostname.split('.').at(-2)}${decodeURIComponent(url.pathname)}${url.searchParams.size ? `-${url.searchParams}` : ''}`;
  return `${key.replace(/[^A-Za-z0-9.]+/g, '-').slice(0, 150)}.json`;
}

/** An answer as it is kept, which says that it is one that was kept. */
const Recording = z.strictObject({
  url: z.string(),
  /** The day it was given, or how it was made. */
  recorded: z.string().min(1),
  status: z.int().min(100).max(599),
  retryAfter: z.number().optional(),
  location: z.string().optional(),
  /** An object where the answer is JSON, so that a person can read it. */
  body: z.union([z.string(), z.record(z.string(), z.unknown())]),
});
type Recording = z.infer<typeof Recording>;

/** From a folder, without a network; `told` is given what each recording says of when it was made. */
export function askRecorded(folder: string, told: (recorded: string) => void): Ask {
  return async (url) => {
    const file = join(folder, recordingOf(url));
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new ServiceError(error.code === 'ENOENT' ? `no recorded answer (${file})` : error.message);
    });
    const { url: kept, recorded, body, retryAfter, location, status } = readRecording(file, text);
    // Signs that no file name can have are cut, so that two addresses may share one.
    if (kept !== String(url)) throw new ServiceError(`the recorded answer is of another address (${file})`);
    told(recorded);
    return {
      status,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...(retryAfter === undefined ? {} : { retryAfter }),
      ...(location === undefined ? {} : { location }),
    };
  };
}

function readRecording(file: string, text: string): Recording {
  try {
    return Recording.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error).replace(/\s+/g, ' ') : (error as Error).message;
    throw new ServiceError(`the recorded answer cannot be read (${file}: ${why}); delete it and record it again`);
  }
}

/** Keeps each answer in a folder; one that is there already stays as it is. */
export function recording(ask: Ask, folder: string, today: string): Ask {
  return async (url) => {
    const answer = await ask(url);
    const kept: Recording = { url: String(url), recorded: today, ...answer, body: objectOf(answer.body) ?? answer.body };
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, recordingOf(url)), `${JSON.stringify(kept, null, 2)}\n`, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    return answer;
  };
}

function objectOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The services, asked one question at a time. */
export class Services {
  readonly #ask: Ask;
  readonly #wait: (seconds: number) => Promise<void>;
  /** Services that asked to be left alone, and why. */
  readonly #resting = new Map<Service, string>();

  constructor(ask: Ask, wait = (seconds: number) => new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000))) {
    this.#ask = ask;
    this.#wait = wait;
  }

  /**
   * What a service says of the work with a DOI; undefined when it does not list it.
   *
   * @throws ServiceError, AnswerError
   */
  async work(service: Service, doi: string): Promise<RemoteRecord | undefined> {
    const path = service === 'crossref' ? `/works/${encodeURIComponent(doi)}` : `/works/doi:${encodeURIComponent(doi)}`;
    const answer = await this.#json(service, path);
    if (answer === undefined) return undefined;
    if (service === 'openalex') return readOpenAlex(answer);
    // The other direction: notices that name the work, where the work does not name them.
    return readCrossref(answer, await this.#json(service, `/works?filter=updates:${encodeURIComponent(doi)}&rows=20`));
  }

  /**
   * The works that Crossref takes for a reference.
   *
   * @throws ServiceError, AnswerError
   */
  async find(reference: string): Promise<RemoteRecord[]> {
    const query = new URLSearchParams({ 'query.bibliographic': reference, rows: '3' });
    const answer = await this.#json('crossref', `/works?${query}`);
    return answer === undefined ? [] : readCrossrefList(answer);
  }

  async #json(service: Service, path: string): Promise<unknown> {
    const { status, body } = await this.#answer(service, new URL(path, HOSTS[service]));
    if (status === 404) return undefined;
    if (status !== 200) throw new ServiceError(`it answers ${status}`);
    try {
      return JSON.parse(body);
    } catch {
      throw new AnswerError('its answer is not JSON');
    }
  }

  async #answer(service: Service, first: URL): Promise<Answer> {
    let url = first;
    for (let tried = 1; ; tried++) {
      const rest = this.#resting.get(service);
      if (rest !== undefined) throw new ServiceError(rest);
      const answer = await this.#ask(url);
      if (answer.status >= 300 && answer.status < 400) {
        const next = answer.location === undefined || !URL.canParse(answer.location, url) ? undefined : new URL(answer.location, url);
        // OpenAlex leads from a merged work to the one it is now; nobody is followed to another host.
        if (next?.origin !== first.origin) throw new ServiceError(`it leads on to ${next?.host ?? 'nowhere'}, which is not asked`);
        if (tried >= TRIES) throw new ServiceError('it leads in a circle');
        url = next;
      } else if (answer.status === 429 || answer.status === 503) {
        const pause = answer.retryAfter ?? 2 ** tried;
        if (pause > LONGEST_PAUSE_S || tried >= TRIES) {
          this.#resting.set(service, `it asks for a pause (${answer.status}); run the command again later`);
        } else await this.#wait(pause);
      } else return answer;
    }
  }
}
