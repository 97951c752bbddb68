/** Keeps what is costly to make. When it is full it begins anew, so that it never holds more than its limit. */
export class BoundedMap<K, V> {
  readonly #entries = new Map<K, V>();

  constructor(private readonly limit: number) {}

  get(key: K, make: () => V): V {
    const known = this.#entries.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (this.#entries.size >= this.limit) this.#entries.clear();
    this.#entries.set(key, made);
    return made;
  }
}
