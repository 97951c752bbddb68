import { type Config, readDurationFromConfig } from '@backstage/config';
import { type HumanDuration, durationToMilliseconds } from '@backstage/types';
import type { CustomEndpoints } from '../aws/endpoint';
import { readOrganization } from './organization';
import { readDefaults } from './shared';
import type { OrganizationConfig, PluginConfig } from './types';
import { onlyKnownKeys, refuse } from './values';

const ROOT = 'cloudtrailOrganizations';

/**
 * Reads and validates the configuration of the plugin.
 *
 * @param customEndpoints - where AWS is, for every organization
 * @throws InputError (or the config reader's own) with one sentence that names the key
 */
export function readPluginConfig(
  config: Config,
  customEndpoints?: CustomEndpoints,
): PluginConfig {
  const root = config.getOptionalConfig(ROOT);
  if (root) {
    onlyKnownKeys(root, ROOT, [
      'defaults',
      'observation',
      'organizations',
      'readOnly',
      'showAccountEmails',
    ]);
  }
  const defaults = readDefaults(
    root?.getOptionalConfig('defaults'),
    `${ROOT}.defaults`,
  );
  const organizations = (
    root?.getOptionalConfigArray('organizations') ?? []
  ).map((organization, index) => ({
    ...readOrganization(
      organization,
      `${ROOT}.organizations[${index}]`,
      defaults,
    ),
    customEndpoints,
  }));
  refuseDuplicates(organizations);
  return {
    readOnly: root?.getOptionalBoolean('readOnly') ?? false,
    showAccountEmails: root?.getOptionalBoolean('showAccountEmails') ?? false,
    observation: readObservation(root?.getOptionalConfig('observation')),
    organizations,
  };
}

function readObservation(
  config: Config | undefined,
): PluginConfig['observation'] {
  const path = `${ROOT}.observation`;
  if (config) {
    onlyKnownKeys(config, path, [
      'coverageFrequency',
      'deliveryGrace',
      'frequency',
      'inventoryFrequency',
      'minRefreshInterval',
      'rateBudget',
      'retention',
      'staleAfter',
    ]);
  }
  const duration = (key: string, otherwise: HumanDuration) => {
    const milliseconds = durationToMilliseconds(
      config?.has(key) ? readDurationFromConfig(config, { key }) : otherwise,
    );
    if (milliseconds <= 0) refuse(`${path}.${key}`, 'must be longer than zero');
    return milliseconds;
  };
  const frequencyMs = duration('frequency', { minutes: 10 });
  const staleAfterMs = duration('staleAfter', {
    milliseconds: 3 * frequencyMs,
  });
  if (staleAfterMs < frequencyMs) {
    refuse(
      `${path}.staleAfter`,
      `must not be shorter than ${path}.frequency, or every state turns unknown between two observations`,
    );
  }
  const rateBudget = config?.getOptionalNumber('rateBudget') ?? 0.5;
  if (!(rateBudget > 0 && rateBudget <= 1)) {
    refuse(`${path}.rateBudget`, 'must be above 0 and at most 1');
  }
  return {
    frequencyMs,
    inventoryFrequencyMs: duration('inventoryFrequency', { hours: 1 }),
    coverageFrequencyMs: duration('coverageFrequency', { hours: 12 }),
    // As AWS's own control CloudTrail.5 gives to deliveries. CloudTrail delivers within minutes of an event, and an
    // organization trail always has events to deliver: the portal's own reads are some.
    deliveryGraceMs: duration('deliveryGrace', { hours: 24 }),
    retentionMs: duration('retention', { days: 400 }),
    staleAfterMs,
    minRefreshIntervalMs: duration('minRefreshInterval', { seconds: 10 }),
    rateBudget,
  };
}

function refuseDuplicates(organizations: OrganizationConfig[]) {
  for (const key of ['name', 'managementAccountId'] as const) {
    organizations.forEach((organization, index) => {
      const first = organizations.findIndex(
        other => other[key] === organization[key],
      );
      if (first !== index) {
        refuse(
          `${ROOT}.organizations[${index}].${key}`,
          `must be unique, but ${organization[key]} is also that of ${ROOT}.organizations[${first}]`,
        );
      }
    });
  }
}
