import { DescribeOrganizationCommand } from '@aws-sdk/client-organizations';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { useRoles } from '../__testUtils__/roles';
import { MEMBER } from '../__testUtils__/worlds';

const { running, as } = useRoles();

describe('GetCallerIdentity', () => {
  it('says who an account key is', async () => {
    expect(
      await as(MEMBER).sts.send(new GetCallerIdentityCommand({})),
    ).toMatchObject({
      Account: MEMBER,
      Arn: `arn:aws:iam::${MEMBER}:user/administrator`,
      UserId: `AIDA${MEMBER}SIMU`,
    });
  });

  it('says when the key is the root user’s', async () => {
    running.change(world => {
      world.accounts[MEMBER].ownKey.root = true;
    });
    expect(
      await as(MEMBER).sts.send(new GetCallerIdentityCommand({})),
    ).toMatchObject({ Arn: `arn:aws:iam::${MEMBER}:root`, UserId: MEMBER });
  });

  it('refuses the key of an account that does not exist', async () => {
    await expect(
      as('000000000000').sts.send(new GetCallerIdentityCommand({})),
    ).rejects.toMatchObject({
      name: 'InvalidClientTokenId',
      message: 'The security token included in the request is invalid.',
      $metadata: { httpStatusCode: 403 },
    });
    await expect(
      as('000000000000').organizations.send(
        new DescribeOrganizationCommand({}),
      ),
    ).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
      $metadata: { httpStatusCode: 400 },
    });
  });
});
