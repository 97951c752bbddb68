import type { OrganizationConfig } from '../config';
import type { KnowledgeVersions } from './versions';

/** How long what was judged is kept, in milliseconds: it is judged for this long in advance. */
export const KEPT_MS = 30_000;

interface Kept<Known> {
  version: string | undefined;
  /** Milliseconds since the epoch. */
  until: number;
  known: Known;
}

/** What the cache needs of whoever reads and judges. */
export interface Judging<Remembered, Known> {
  /** Reads what is remembered of an organization. */
  read(organization: OrganizationConfig): Promise<Remembered>;
  /** @param now - milliseconds since the epoch */
  judge(
    organization: OrganizationConfig,
    remembered: Remembered,
    now: number,
  ): Known;
  /** Whether both say the same to whoever looks. */
  isSame(a: Known, b: Known): boolean;
}

/**
 * Keeps what was read and judged of organizations, so that a page costs one small query however many there are. It is
 * read again once the database has counted a change, by whichever replica. And because facts become stale by time
 * alone, it is judged also as of the end of the time for which it would be kept: where that differs, it is not kept,
 * so that nothing is shown longer than it is true.
 */
export class KnowledgeCache<Remembered, Known> {
  readonly #kept = new Map<string, Kept<Known>>();

  constructor(
    private readonly options: {
      judging: Judging<Remembered, Known>;
      versions: KnowledgeVersions;
      /** Milliseconds since the epoch. */
      now: () => number;
    },
  ) {}

  async of(organization: OrganizationConfig): Promise<Known> {
    const version = await this.options.versions.of(organization.name);
    return this.#current(organization, version);
  }

  async ofAll(organizations: OrganizationConfig[]): Promise<Known[]> {
    const versions = await this.options.versions.all();
    return Promise.all(
      organizations.map(organization =>
        this.#current(organization, versions.get(organization.name)),
      ),
    );
  }

  /** @param version - as it was before anything is read: what is newer then is read once more the next time */
  #current(
    organization: OrganizationConfig,
    version: string | undefined,
  ): Known | Promise<Known> {
    const kept = this.#kept.get(organization.name);
    return kept && kept.version === version && this.options.now() < kept.until
      ? kept.known
      : this.#renewed(organization, version);
  }

  async #renewed(
    organization: OrganizationConfig,
    version: string | undefined,
  ): Promise<Known> {
    const { judging, now } = this.options;
    const remembered = await judging.read(organization);
    const at = now();
    const until = at + spread(organization.name);
    const known = judging.judge(organization, remembered, at);
    if (judging.isSame(known, judging.judge(organization, remembered, until))) {
      this.#kept.set(organization.name, { version, until, known });
    }
    return known;
  }
}

/** Not all organizations at the same time, lest one page in half a minute pays for all of them. */
function spread(name: string): number {
  const sum = [...name].reduce(
    (a, character, i) => a + i * character.charCodeAt(0),
    0,
  );
  return KEPT_MS / 2 + ((sum * 37) % (KEPT_MS / 2));
}
