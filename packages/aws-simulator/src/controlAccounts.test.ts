import {
  DescribeAccountCommand,
  ListAccountsCommand,
  ListParentsCommand,
} from '@aws-sdk/client-organizations';
import { useSimulator } from './__testUtils__/cloudtrail';
import { clientsFor } from './__testUtils__/clients';
import {
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  STRANGER,
  TRAIL_ARN,
} from './__testUtils__/worlds';

describe('accounts through the control API', () => {
  const running = useSimulator();

  const ask = async (change: string, body: object) => {
    const answer = await fetch(
      `${running.simulator.url}/_control/accounts/${change}`,
      {
        method: 'POST',
        body: JSON.stringify(body),
      },
    );
    return { status: answer.status, body: await answer.json() };
  };
  const organizations = () =>
    clientsFor(running.simulator.url, { as: MANAGEMENT }).organizations;
  const members = async () =>
    (await organizations().send(new ListAccountsCommand({}))).Accounts!.map(
      ({ Id }) => Id,
    );

  it('join anew, with the trail’s copy and the event', async () => {
    const { status, body } = await ask('join', {
      organizationId: ORGANIZATION,
      name: 'newcomer',
    });
    expect(status).toBe(200);
    const { id } = body.account;
    const { Account } = await organizations().send(
      new DescribeAccountCommand({ AccountId: id }),
    );
    expect(Account).toMatchObject({ Name: 'newcomer', State: 'ACTIVE' });
    expect(running.world.memberTrails[TRAIL_ARN]).toContain(id);
    expect(running.simulator.events().at(-1)).toMatchObject({
      eventName: 'AccountJoinedOrganization',
      recipientAccountId: MANAGEMENT,
    });
  });

  it('join by invitation, where they exist', async () => {
    const { body } = await ask('join', {
      organizationId: ORGANIZATION,
      accountId: STRANGER,
    });
    expect(body.account.membership.joinedMethod).toBe('INVITED');
    expect(await members()).toContain(STRANGER);
  });

  it('leave, close and move', async () => {
    const { rootId } = running.world.organizations[ORGANIZATION];
    await ask('move', { accountId: MEMBER, parentId: rootId });
    const { Parents } = await organizations().send(
      new ListParentsCommand({ ChildId: MEMBER }),
    );
    expect(Parents).toEqual([{ Id: rootId, Type: 'ROOT' }]);

    const closed = await ask('close', { accountId: MEMBER });
    expect(closed.body.account).toMatchObject({
      state: 'CLOSED',
      closedAt: expect.any(String),
    });
    await ask('leave', { accountId: MEMBER, method: 'Cleaned' });
    expect(await members()).not.toContain(MEMBER);
  });

  it.each([
    ['join', {}, 'To join, organizationId is needed.'],
    ['join', { organizationId: 'o-none' }, 'There is no organization o-none.'],
    ['leave', { accountId: 5 }, 'accountId must be a text.'],
    [
      'close',
      { accountId: MEMBER, now: true },
      'To close, there is accountId only.',
    ],
    [
      'leave',
      { accountId: MEMBER, method: 'Fled' },
      'method must be one of Left, Removed, Cleaned.',
    ],
  ])('refuse to %s with %j', async (change, body, sentence) => {
    const before = running.world.accounts;
    expect(await ask(change, body)).toEqual({
      status: 400,
      body: { error: sentence },
    });
    expect(running.world.accounts).toBe(before);
  });
});
