import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import type { JsonObject } from '@backstage/types';
import type { Trail } from 'backstage-plugin-cloudtrail-organizations-common';
import { PortalClients } from '../aws/clients';
import { readPluginConfig } from '../config';
import { observe } from '../observation/observe';
import { demoConfig } from './simulator';

/** Observes an organization of the demo once. */
export function observing(...what: Parameters<typeof observer>) {
  return observer(...what)();
}

/** Observes as often as it is called, with the same clients. */
export function observer(
  name: 'acme' | 'globex' | 'initech',
  own: object = {},
  aws: { accounts?: object[] } = {},
) {
  const config = demoConfig({ organizations: { [name]: own } });
  const root = new ConfigReader({
    ...config,
    aws: { accounts: [...config.aws.accounts, ...(aws.accounts ?? [])] },
  } as unknown as JsonObject);
  const clients = new PortalClients(
    DefaultAwsCredentialsManager.fromConfig(root),
    { rates: { schedule: (_, __, request) => request() }, maxAttempts: 2 },
  );
  const [organization] = readPluginConfig(root).organizations.filter(
    each => each.name === name,
  );
  return () =>
    observe(clients, organization, { now: () => new Date().toISOString() });
}

type Seen = Awaited<ReturnType<typeof observing>>;

export function trailsOf({ trails }: Seen): Trail[] {
  if (trails.outcome !== 'observed') throw new Error(trails.reason);
  return trails.value;
}

export function bucketsOf({ buckets }: Seen) {
  if (buckets.outcome !== 'observed') throw new Error(buckets.reason);
  return buckets.value;
}

/** A fact that was seen, as a pattern to match. */
export const observed = (value: object) => ({ outcome: 'observed', value });
