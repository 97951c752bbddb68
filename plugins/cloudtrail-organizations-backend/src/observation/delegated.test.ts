import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import {
  bucketsOf,
  observed,
  observing,
  trailsOf,
} from '../__testUtils__/observing';
import { demoConfig, useAwsSimulator } from '../__testUtils__/simulator';
import { assessState } from '../assessment/state';
import { readPluginConfig } from '../config';

const simulator = useAwsSimulator();

const MAIN = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main';
const DELEGATE = '358714579453';

describe('observing as delegated administrator', () => {
  const asDelegate = () =>
    observing(
      'acme',
      { observingAccountId: DELEGATE },
      {
        accounts: [
          {
            accountId: DELEGATE,
            accessKeyId: `AKIA${DELEGATE}SIMU`,
            secretAccessKey: 'any',
          },
        ],
      },
    );

  it('sees what belongs to the organization', async () => {
    const seen = await asDelegate();
    expect(seen).toMatchObject({
      callerIdentity: observed({ account: DELEGATE }),
      organization: observed({ managementAccountId: '111111111111' }),
      trustedAccess: observed({ enabled: true }),
      delegatedAdministrators: { outcome: 'observed' },
    });
    expect(trailsOf(seen)).toMatchObject([
      { arn: MAIN, isOrganizationTrail: true, status: { outcome: 'observed' } },
    ]);
    expect(bucketsOf(seen)).toMatchObject([{ owner: { outcome: 'observed' } }]);
  });

  it('says what only the management account sees, and does not ask', async () => {
    const { serviceLinkedRole, eventDataStores } = await asDelegate();
    for (const fact of [serviceLinkedRole, eventDataStores]) {
      expect(fact).toMatchObject({
        outcome: 'notApplicable',
        message: {
          key: 'access.outOfSight',
          params: { account: DELEGATE, managementAccount: '111111111111' },
        },
      });
    }
    expect(simulator.callsOf('GetRole')).toEqual([]);
    expect(simulator.callsOf('ListEventDataStores')).toEqual([]);
  });

  it('never finds an organization active whose service-linked role it cannot see', async () => {
    const terms = {
      now: Date.now(),
      staleAfterMs: 60_000,
      deliveryGraceMs: 86_400_000,
    };
    const config = readPluginConfig(
      new ConfigReader(
        demoConfig({
          organizations: { acme: { observingAccountId: DELEGATE } },
        }) as unknown as JsonObject,
      ),
    );
    const seen = await asDelegate();
    expect(assessState(config.organizations[0], seen, terms).state).toBe(
      'unknown',
    );
  });

  it('keeps nothing that another account was shown', async () => {
    const { callerIdentity, ...others } = await observing(
      'acme',
      { observingAccountId: DELEGATE },
      {
        accounts: [
          {
            accountId: DELEGATE,
            accessKeyId: 'AKIA222222222222SIMU',
            secretAccessKey: 'any',
          },
        ],
      },
    );
    expect(callerIdentity).toMatchObject(observed({ account: '222222222222' }));
    for (const fact of Object.values(others)) {
      expect(fact).toMatchObject({
        outcome: 'notApplicable',
        message: {
          key: 'observation.wrongObserver',
          params: { observingAccount: DELEGATE },
        },
      });
    }
  });

  it('keeps nothing of the organization that it turns out to belong to', async () => {
    const { callerIdentity, organization, ...others } = await observing(
      'acme',
      { observingAccountId: '333333333333' },
    );
    expect(organization).toMatchObject(observed({ id: 'o-1n1t3chqwe' }));
    for (const fact of Object.values(others)) {
      expect(fact).toMatchObject({
        outcome: 'notApplicable',
        message: { key: 'access.delegateOfAnother' },
      });
    }
  });
});
