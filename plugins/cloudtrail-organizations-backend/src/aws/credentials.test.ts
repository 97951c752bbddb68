import { STSClient, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { ACME } from '../__testUtils__/facts';
import { useAwsSimulator } from '../__testUtils__/simulator';
import type { ReadingAccount } from '../config';
import { observerOf, portalCredentials } from './credentials';

useAwsSimulator();

/** The portal lives in Acme's management account, and has a key of its own for Globex. */
const manager = DefaultAwsCredentialsManager.fromConfig(
  new ConfigReader({
    aws: {
      mainAccount: {
        accessKeyId: 'AKIA111111111111SIMU',
        secretAccessKey: 'any',
      },
      accounts: [
        {
          accountId: '222222222222',
          accessKeyId: 'AKIA222222222222SIMU',
          secretAccessKey: 'any',
        },
      ],
    },
  }),
);

async function whoIs(account: ReadingAccount) {
  const sts = new STSClient({
    region: 'us-east-1',
    credentials: portalCredentials(manager, { partition: 'aws' }, account),
  });
  const { Arn } = await sts.send(new GetCallerIdentityCommand({}));
  return Arn;
}

describe('portalCredentials', () => {
  it('assume the configured role with the main credentials', async () => {
    await expect(
      whoIs({ accountId: '111111111111', roleName: 'BackstageReadOnly' }),
    ).resolves.toBe(
      'arn:aws:sts::111111111111:assumed-role/BackstageReadOnly/backstage',
    );
  });

  it('are those of the account where no role is configured', async () => {
    await expect(whoIs({ accountId: '222222222222' })).resolves.toContain(
      '222222222222',
    );
  });

  it('are waited for no longer than admitted', async () => {
    const never = portalCredentials(
      { getCredentialProvider: () => new Promise(() => {}) },
      ACME,
      { accountId: '111111111111' },
      10,
    );
    await expect(never()).rejects.toMatchObject({ awaited: 'credentials' });
  });
});

describe('observerOf', () => {
  it('is the account that observes, with the role of the organization', () => {
    expect(
      observerOf({
        ...ACME,
        observingAccountId: '222222222222',
        roleName: 'Reader',
        externalId: 'shared',
      }),
    ).toEqual({
      accountId: '222222222222',
      roleName: 'Reader',
      externalId: 'shared',
    });
  });
});
