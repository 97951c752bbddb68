import { assessPosture } from '../assessment/posture';
import type { Terms } from '../assessment/terms';
import type { OrganizationConfig, PluginConfig } from '../config';
import type { Observer } from '../observation/types';
import type { Known } from './present';

/** Looks up what is known of organizations, and judges it as of now. Asks the database and never AWS. */
export class Knowledge {
  constructor(
    private readonly options: {
      observer: Observer;
      observation: PluginConfig['observation'];
      deliveryGraceMs: number;
      /** Milliseconds since the epoch. */
      now: () => number;
    },
  ) {}

  async of(organization: OrganizationConfig): Promise<Known> {
    const { observer, observation, deliveryGraceMs, now } = this.options;
    const [latest, failedAttempt] = await Promise.all([
      observer.latest(organization),
      observer.failedAttempt(organization),
    ]);
    const terms: Terms = {
      now: now(),
      staleAfterMs: observation.staleAfterMs,
      deliveryGraceMs,
    };
    const accountsTerms: Terms = {
      ...terms,
      // As with the other facts, by default: two listings may be missed.
      staleAfterMs: Math.max(
        3 * observation.inventoryFrequencyMs,
        observation.staleAfterMs,
      ),
    };
    return {
      organization,
      seen: latest && {
        latest,
        posture: assessPosture(organization, latest, terms, accountsTerms),
      },
      failedAttempt,
      terms,
      accountsTerms,
    };
  }
}
