import { onEachDatabase } from '../__testUtils__/databases';
import { useObservers } from '../__testUtils__/observer';
import { useAwsSimulator, withOwnKey } from '../__testUtils__/simulator';

jest.setTimeout(60_000);

const simulator = useAwsSimulator();

onEachDatabase(
  'observing an organization that is not what was configured',
  database => {
    const replica = useObservers(database);

    it('is unknown where the credentials are those of another account', async () => {
      const config = withOwnKey('111111111111', '222222222222');
      const { state, observations } = await replica(config).observe('acme');
      expect(state).toBe('unknown');
      const { callerIdentity, ...others } = observations;
      expect(callerIdentity).toMatchObject({
        value: { account: '222222222222' },
      });
      for (const other of Object.values(others)) {
        expect(other).toMatchObject({
          outcome: 'notApplicable',
          reason:
            "The portal's credentials are those of account 222222222222, not of the configured management account 111111111111.",
        });
      }
    });

    it('is unknown where a member account was configured, and names the management account', async () => {
      const [member] = Object.values(simulator.aws.world.accounts).filter(
        ({ id, membership }) =>
          membership?.organizationId === 'o-acm3zxcvbn' &&
          id !== '111111111111',
      );
      const config = withOwnKey(member.id);
      config.cloudtrailOrganizations.organizations = [
        {
          ...config.cloudtrailOrganizations.organizations[0],
          managementAccountId: member.id,
        },
      ];
      const { state, observations } = await replica(config).observe('acme');
      expect(state).toBe('unknown');
      expect(observations.organization).toMatchObject({
        outcome: 'observed',
        value: { managementAccountId: '111111111111' },
      });
      expect(observations.trails).toMatchObject({
        outcome: 'notApplicable',
        reason: `Account ${member.id} is configured as management account, but the organization that it belongs to is managed by 111111111111.`,
      });
    });

    it('is disabled, with the way out, where it has consolidated billing only', async () => {
      simulator.aws.change(world => {
        const acme = world.organizations['o-acm3zxcvbn'];
        acme.featureSet = 'CONSOLIDATED_BILLING';
        acme.trustedAccess = {};
      });
      const { state, observations } = await replica().observe('acme');
      expect(state).toBe('disabled');
      expect(observations.organization).toMatchObject({
        value: { featureSet: 'CONSOLIDATED_BILLING' },
      });
    });

    it('is unknown, with a clear sentence, where the account is not in an organization', async () => {
      simulator.aws.change(world => {
        delete world.organizations['o-acm3zxcvbn'];
        for (const account of Object.values(world.accounts)) {
          if (account.membership?.organizationId === 'o-acm3zxcvbn') {
            delete account.membership;
          }
        }
      });
      const { state, observations } = await replica().observe('acme');
      expect(state).toBe('unknown');
      expect(observations.organization).toMatchObject({
        outcome: 'failed',
        error: 'AWSOrganizationsNotInUseException',
        reason:
          'The account is not in an organization, says organizations:DescribeOrganization.',
      });
    });

    it('notices that the portal is the root user', async () => {
      simulator.aws.change(world => {
        world.accounts['111111111111'].ownKey.root = true;
      });
      const { observations } = await replica(
        withOwnKey('111111111111'),
      ).observe('acme');
      expect(observations.callerIdentity).toMatchObject({
        value: { arn: 'arn:aws:iam::111111111111:root', isRoot: true },
      });
    });
  },
);
