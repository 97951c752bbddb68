import {
  CloudTrailClient,
  UpdateTrailCommand,
} from '@aws-sdk/client-cloudtrail';
import {
  DisableAWSServiceAccessCommand,
  EnableAWSServiceAccessCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { onEachDatabase } from '../__testUtils__/databases';
import { useObservers } from '../__testUtils__/observer';
import { readableConfig } from '../__testUtils__/organizations';
import { useAwsSimulator } from '../__testUtils__/simulator';

jest.setTimeout(60_000);

const simulator = useAwsSimulator();

const MINUTE = 60_000;
const CLOUDTRAIL = { ServicePrincipal: 'cloudtrail.amazonaws.com' };

/** The administrator of acme's management account, who works with AWS's own tools. */
function administrator() {
  const client = {
    region: 'us-east-1',
    credentials: {
      accessKeyId: 'AKIA111111111111SIMU',
      secretAccessKey: 'any',
    },
  };
  const organizations = new OrganizationsClient(client);
  const cloudTrail = new CloudTrailClient(client);
  return {
    disable: () =>
      organizations.send(new DisableAWSServiceAccessCommand(CLOUDTRAIL)),
    enable: () =>
      organizations.send(new EnableAWSServiceAccessCommand(CLOUDTRAIL)),
    restore: () =>
      cloudTrail.send(
        new UpdateTrailCommand({ Name: 'main', IsOrganizationTrail: true }),
      ),
  };
}

onEachDatabase('observing a restore', database => {
  const replica = useObservers(database);

  it('is active again only by what was delivered after the trail was applied to the organization', async () => {
    const { observe } = replica(readableConfig(), () => simulator.aws.now());
    const { disable, enable, restore } = administrator();
    await expect(observe('acme')).resolves.toMatchObject({ state: 'active' });

    await disable();
    simulator.aws.advance(30 * MINUTE);
    await expect(observe('acme')).resolves.toMatchObject({
      state: 'disabled',
      observations: {
        trails: {
          value: [
            {
              isOrganizationTrail: false,
              organizationTrailUntil: expect.any(String),
            },
          ],
        },
      },
    });

    // Meanwhile the trail goes on delivering, for the management account alone.
    await enable();
    simulator.aws.advance(40 * MINUTE);
    await restore();
    const restored = new Date(simulator.aws.now()).toISOString();
    const { state, observations } = await observe('acme');
    if (observations.trails.outcome !== 'observed') throw new Error('blind');
    const [main] = observations.trails.value;
    const { since } =
      observations.trustedAccess.outcome === 'observed'
        ? observations.trustedAccess.value
        : {};
    expect(
      Date.parse(main.status.value?.latestDeliveryTime ?? ''),
    ).toBeGreaterThan(Date.parse(since ?? ''));
    expect(main.isOrganizationTrail).toBe(true);
    expect(
      Date.parse(main.organizationTrailSince ?? ''),
    ).toBeGreaterThanOrEqual(Date.parse(restored));
    expect(state).toBe('unknown');

    simulator.aws.advance(20 * MINUTE);
    await expect(observe('acme')).resolves.toMatchObject({ state: 'active' });
  });
});
