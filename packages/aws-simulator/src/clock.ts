/** A clock that can be moved, set and stopped. */
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

  /** Moves it by milliseconds, frozen or not. */
  advance(ms: number): void {
    if (this.#frozen) this.#frozen.now += ms;
    else this.#offset += ms;
  }

  /** Sets it, in milliseconds since 1970. Backwards is possible, and what was written stays written. */
  set(instant: number): void {
    this.advance(instant - this.now());
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

  /** Told of each AWS call: a frozen clock makes its step. */
  tick(): void {
    this.advance(this.stepMs);
  }

  /** Follows its source again. */
  reset(): void {
    this.#frozen = undefined;
    this.#offset = 0;
  }
}
