import type { MemberAccount } from '../aws/accounts';
import type { Now } from '../observation/see';
import type { InventoryStore, ListingPass } from './types';

/** Enough for one statement: more would save little, and less would lose little of a listing that is interrupted. */
const ACCOUNTS_A_WRITE = 200;

/** At the rates that AWS admits 200 accounts take seconds: somebody may be watching. */
const LONGEST_MS = 2_000;

/** A database that is so far behind must catch up before memory runs full. */
const MOST_WAITING = 2_000;

/** Stores the pages of a listing in few statements, while AWS is asked for the next. */
export class PageWriter {
  readonly #organization: string;
  readonly #store: InventoryStore;
  readonly #now: Now;
  #pass: ListingPass;
  #waiting: MemberAccount[] = [];
  #writing: Promise<void> | undefined;
  #failure: { error: unknown } | undefined;

  constructor(
    organization: string,
    pass: ListingPass,
    store: InventoryStore,
    now: Now,
  ) {
    this.#organization = organization;
    this.#pass = pass;
    this.#store = store;
    this.#now = now;
  }

  /** Takes a page. Waits only where the database is far behind. */
  async take(
    accounts: MemberAccount[],
    nextToken: string | undefined,
  ): Promise<void> {
    const { done, requests, updatedAt } = this.#pass;
    this.#waiting.push(...accounts);
    this.#pass = {
      ...this.#pass,
      nextToken,
      done: done + accounts.length,
      requests: requests + 1,
    };
    if (this.#waiting.length >= MOST_WAITING) await this.#writing;
    const isDue =
      this.#waiting.length >= ACCOUNTS_A_WRITE ||
      Date.parse(this.#now()) - Date.parse(updatedAt) >= LONGEST_MS;
    if (isDue && !this.#writing) this.#write();
    this.#rethrow();
  }

  /** Stores what still waits, for the listing to go on from there another time. */
  async pause(): Promise<void> {
    await this.#writing;
    this.#write();
    await this.#writing;
    this.#rethrow();
  }

  /** Stores what still waits. Answers how far the listing came. */
  async end(status: 'complete' | 'failed'): Promise<ListingPass> {
    await this.#writing;
    if (this.#waiting.length > 0) {
      this.#write();
      await this.#writing;
    }
    this.#rethrow();
    const updatedAt = this.#now();
    return status === 'complete'
      ? { ...this.#pass, status, updatedAt, nextToken: undefined }
      : { ...this.#pass, status, updatedAt };
  }

  #write(): void {
    const accounts = this.#waiting;
    this.#waiting = [];
    this.#pass = { ...this.#pass, updatedAt: this.#now() };
    this.#writing = this.#store
      .savePages(this.#organization, this.#pass, accounts)
      .catch(error => {
        this.#failure = { error };
      })
      .finally(() => {
        this.#writing = undefined;
      });
  }

  #rethrow(): void {
    if (this.#failure) throw this.#failure.error;
  }
}
