import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import type { JsonObject } from '@backstage/types';
import {
  type FactObservations,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { demoConfig, useAwsSimulator } from '../__testUtils__/simulator';
import { PortalClients } from '../aws/clients';
import { readPluginConfig } from '../config';
import { observe } from '../observation/observe';
import { notApplicable } from '../observation/see';
import { NEEDS } from './neededCalls';
import { accessReport } from './report';

const simulator = useAwsSimulator();

/** What an organization's access doctor says after one observation. */
async function doctor(name: string) {
  const root = new ConfigReader(demoConfig() as unknown as JsonObject);
  const clients = new PortalClients(
    DefaultAwsCredentialsManager.fromConfig(root),
    { rates: { schedule: (_, __, request) => request() } },
  );
  const [organization] = readPluginConfig(root).organizations.filter(
    each => each.name === name,
  );
  const observedAt = new Date().toISOString();
  const snapshot = await observe(clients, organization, {
    now: () => observedAt,
  });
  const notYet = notApplicable(
    { action: 'test:Inventory', observedAt },
    say('observation.accountsNotYet'),
  );
  const observations: FactObservations = {
    ...snapshot,
    accounts: notYet,
    coverage: notYet,
  };
  const terms = {
    now: Date.parse(observedAt),
    staleAfterMs: 60_000,
    deliveryGraceMs: 60_000,
  };
  const report = accessReport(organization, {
    seen: { observedAt, observations, units: [] },
    terms,
    accountsTerms: terms,
  });
  return { observations, report };
}

/** The inventory makes these, on a schedule of its own; the first needs no permission. */
const NOT_OBSERVED = [
  'sts:GetCallerIdentity',
  'organizations:ListAccounts',
  'organizations:ListRoots',
  'organizations:ListOrganizationalUnitsForParent',
  's3:ListBucket',
];

describe('the published policies', () => {
  it('allow every call of an observation', async () => {
    for (const name of ['acme', 'initech']) {
      const { observations, report } = await doctor(name);
      expect(JSON.stringify(observations)).not.toContain('denied');
      expect(report.statements).toEqual([]);
    }
  });

  // Initech owns its bucket itself, and has an event data store.
  it.each(
    NEEDS.map(({ action }) => action).filter(
      action => !NOT_OBSERVED.includes(action),
    ),
  )('could not do without %s', async missing => {
    simulator.aws.change(world => {
      const role = world.accounts['333333333333'].roles.BackstageReadOnly;
      for (const statement of role.policies.flatMap(
        ({ Statement }) => Statement,
      )) {
        statement.Action = [statement.Action ?? []]
          .flat()
          .filter(action => action !== missing);
      }
    });
    const { report } = await doctor('initech');
    const denied = report.calls.filter(({ verdict }) => verdict === 'denied');
    expect(denied.map(({ action }) => action)).toEqual([missing]);
    expect(report.statements).toMatchObject([
      { accountId: '333333333333', statement: { Action: missing } },
    ]);
  });
});
