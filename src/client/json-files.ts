/** Files of the site, each fetched once. A failure is not remembered, so that trying again may do. */
export class JsonFiles {
  readonly #loaded = new Map<string, Promise<unknown>>();

  load<T>(path: string): Promise<T> {
    const known = this.#loaded.get(path) as Promise<T> | undefined;
    if (known) return known;
    const loading = fetch(path).then((response) =>
      response.ok ? (response.json() as Promise<T>) : Promise.reject(new Error(String(response.status))),
    );
    this.#loaded.set(path, loading);
    loading.catch(() => this.#loaded.delete(path));
    return loading;
  }
}
