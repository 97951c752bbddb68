const FIRST = Date.parse('1970-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T00:00:00Z');

/** A clock that can be moved, set and stopped, from 1970 to 9999: what is written then sorts as text. */
export class SimulatedClock {
  readonly #source: () => number;
  #offset = 0;
  #frozen?: { now: number; stepMs: number };

  /** @param source - the time that it follows, in milliseconds since 1970 */
  constructor(source: () => number) {
    this.#source = source;
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#frozen?.now ?? this.#source() + this.#offset;
  }

  /** Whether it goes on by itself. */
  get isFrozen(): boolean {
    return this.#frozen !== undefined;
  }

  /** By how many milliseconds a call moves it while it is frozen. */
  get stepMs(): number {
    return this.#frozen?.stepMs ?? 0;
  }

  /**
   * Moves it by milliseconds, frozen or not.
   * @throws TypeError where it does not go
   */
  advance(ms: number): void {
    this.set(this.now() + ms);
  }

  /**
   * Sets it, in milliseconds since 1970. Backwards is possible, and what was written stays written.
   * @throws TypeError where it does not go
   */
  set(instant: number): void {
    if (!(instant >= FIRST && instant <= LAST))
      throw new TypeError('The clock goes from 1970 to 9999.');
    if (this.#frozen) this.#frozen.now = instant;
    else this.#offset = instant - this.#source();
  }

  /**
   * Stops it.
   * @param stepMs - by how much each AWS call then moves it, so that what happened has an order
   */
  freeze({ stepMs = 0 } = {}): void {
    this.#frozen = { now: this.now(), stepMs };
  }

  /** Lets it go on from where it stands. */
  resume(): void {
    const now = this.now();
    this.#frozen = undefined;
    this.set(now);
  }

  /** Told of each AWS call: a frozen clock makes its step, as far as it goes. */
  tick(): void {
    if (this.#frozen)
      this.#frozen.now = Math.min(this.#frozen.now + this.stepMs, LAST);
  }

  /** Follows its source again. */
  reset(): void {
    this.#frozen = undefined;
    this.#offset = 0;
  }
}
