import {
  DescribeAccountCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListDelegatedAdministratorsCommand,
  paginateListAccounts,
  paginateListAccountsForParent,
} from '@aws-sdk/client-organizations';
import { useSimulator } from '../../__testUtils__/cloudtrail';
import {
  DELEGATE,
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  STRANGER,
} from '../../__testUtils__/worlds';
import {
  joinAccount,
  leaveOrganization,
} from '../../world/organizations/membershipChanges';

const running = useSimulator();
const as = (account: string) => running.clients(account).organizations;
const organization = () => running.world.organizations[ORGANIZATION];
const unitId = () => Object.keys(organization().units)[0];
const idsOf = (accounts: { Id?: string }[] = []) => accounts.map(a => a.Id);

describe('accounts', () => {
  const member = () => ({
    Id: MEMBER,
    Arn: `arn:aws:organizations::${MANAGEMENT}:account/${ORGANIZATION}/${MEMBER}`,
    Name: 'workload',
    Email: 'example-workload@example.com',
    State: 'ACTIVE',
    Status: 'ACTIVE',
    Paths: [`${ORGANIZATION}/${organization().rootId}/${unitId()}/${MEMBER}/`],
    JoinedMethod: 'CREATED',
    JoinedTimestamp: expect.any(Date),
  });

  it('are listed with state, path and time of joining', async () => {
    const { Accounts } = await as(DELEGATE).send(new ListAccountsCommand({}));
    expect(idsOf(Accounts)).toEqual([MANAGEMENT, MEMBER, DELEGATE]);
    expect(Accounts![1]).toEqual(member());
  });

  it('are described one by one', async () => {
    const { Account } = await as(MANAGEMENT).send(
      new DescribeAccountCommand({ AccountId: MEMBER }),
    );
    expect(Account).toEqual(member());
    for (const AccountId of [STRANGER, '000000000000'])
      await expect(
        as(MANAGEMENT).send(new DescribeAccountCommand({ AccountId })),
      ).rejects.toMatchObject({
        name: 'AccountNotFoundException',
        message: "You specified an account that doesn't exist.",
        $metadata: { httpStatusCode: 400, requestId: expect.any(String) },
      });
  });

  it('are listed by the root or unit that holds them', async () => {
    const under = async (ParentId: string) => {
      const ids: (string | undefined)[] = [];
      for await (const { Accounts } of paginateListAccountsForParent(
        { client: as(MANAGEMENT), pageSize: 1 },
        { ParentId },
      ))
        ids.push(...idsOf(Accounts));
      return ids;
    };
    expect(await under(organization().rootId)).toEqual([MANAGEMENT]);
    expect(await under(unitId())).toEqual([MEMBER, DELEGATE]);
    await expect(under('ou-exam-00000000')).rejects.toMatchObject({
      name: 'ParentNotFoundException',
      message: "You specified a root or OU that doesn't exist.",
    });
  });

  it.each([
    ['ACTIVE', 'ACTIVE'],
    ['SUSPENDED', 'SUSPENDED'],
    ['PENDING_CLOSURE', 'PENDING_CLOSURE'],
    ['CLOSED', 'SUSPENDED'],
    ['PENDING_ACTIVATION', undefined],
  ] as const)(
    'have for State %s the older Status %s',
    async (State, Status) => {
      running.change(world => {
        world.accounts[MEMBER].state = State;
      });
      const { Account } = await as(MANAGEMENT).send(
        new DescribeAccountCommand({ AccountId: MEMBER }),
      );
      expect(Account!.State).toBe(State);
      expect(Account!.Status).toBe(Status);
    },
  );

  it.each([
    [{ AccountId: undefined }, 'INPUT_REQUIRED'],
    [{ AccountId: '12345678901' }, 'INVALID_PATTERN'],
    [{ AccountId: 'abcdefghijkl' }, 'INVALID_PATTERN'],
    [{ AccountId: '1234567890123' }, 'MAX_LENGTH_EXCEEDED'],
  ])('refuses to describe %j: %s', async (input, Reason) => {
    await expect(
      as(MANAGEMENT).send(
        new DescribeAccountCommand(input as { AccountId: string }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidInputException', Reason });
  });

  it.each([
    'o-exampleorgid',
    'r-abc',
    'R-abcd',
    'ou-exam-short',
    'xr-abcd',
    'r-abcd/',
  ])('refuses %s as a parent', async ParentId => {
    await expect(
      as(MANAGEMENT).send(new ListAccountsForParentCommand({ ParentId })),
    ).rejects.toMatchObject({
      name: 'InvalidInputException',
      Reason: 'INVALID_PATTERN',
    });
  });
});

describe('paging', () => {
  it.each([
    [0, 'MIN_VALUE_EXCEEDED'],
    [21, 'MAX_VALUE_EXCEEDED'],
  ])('refuses MaxResults %d: %s', async (MaxResults, Reason) => {
    await expect(
      as(MANAGEMENT).send(new ListAccountsCommand({ MaxResults })),
    ).rejects.toMatchObject({ name: 'InvalidInputException', Reason });
  });

  it('gives every account once, over an empty page with a token', async () => {
    const sizes: number[] = [];
    const ids: (string | undefined)[] = [];
    for await (const { Accounts } of paginateListAccounts(
      { client: as(MANAGEMENT), pageSize: 1 },
      {},
    )) {
      sizes.push(Accounts!.length);
      ids.push(...idsOf(Accounts));
    }
    expect(sizes).toEqual([1, 0, 1, 1]);
    expect(ids).toEqual([MANAGEMENT, MEMBER, DELEGATE]);
  });

  it('goes on from where it was, while accounts join and leave', async () => {
    const first = await as(MANAGEMENT).send(
      new ListAccountsCommand({ MaxResults: 2 }),
    );
    expect(idsOf(first.Accounts)).toEqual([MANAGEMENT, MEMBER]);
    running.simulator.transition((world, now) =>
      joinAccount(
        leaveOrganization(world, { accountId: MEMBER }, now),
        { organizationId: ORGANIZATION, accountId: STRANGER },
        now,
      ),
    );
    const empty = await as(MANAGEMENT).send(
      new ListAccountsCommand({ NextToken: first.NextToken }),
    );
    expect(empty.Accounts).toEqual([]);
    const rest = await as(MANAGEMENT).send(
      new ListAccountsCommand({ NextToken: empty.NextToken }),
    );
    expect(idsOf(rest.Accounts)).toEqual([DELEGATE, STRANGER]);
    expect(rest.NextToken).toBeUndefined();
  });

  it('refuses a token that was altered, and one of another listing', async () => {
    const { NextToken } = await as(MANAGEMENT).send(
      new ListAccountsCommand({ MaxResults: 1 }),
    );
    const invalid = {
      name: 'InvalidInputException',
      Reason: 'INVALID_NEXT_TOKEN',
    };
    const letters = [...NextToken!];
    for (const position of [0, 50, letters.length - 1]) {
      const altered = letters.with(
        position,
        letters[position] === 'A' ? 'B' : 'A',
      );
      await expect(
        as(MANAGEMENT).send(
          new ListAccountsCommand({ NextToken: altered.join('') }),
        ),
      ).rejects.toMatchObject(invalid);
    }
    await expect(
      as(MANAGEMENT).send(
        new ListDelegatedAdministratorsCommand({ NextToken }),
      ),
    ).rejects.toMatchObject(invalid);
    await expect(
      as(MANAGEMENT).send(
        new ListAccountsForParentCommand({ ParentId: unitId(), NextToken }),
      ),
    ).rejects.toMatchObject(invalid);
  });
});
