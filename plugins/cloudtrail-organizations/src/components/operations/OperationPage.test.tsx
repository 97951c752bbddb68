import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  say,
  type Operation,
} from 'backstage-plugin-cloudtrail-organizations-common';
import {
  AWS_ENDPOINT,
  globex,
  posture,
  responseError,
  sentence,
} from '../../__testUtils__/fixtures';
import { operation, plan } from '../../__testUtils__/operationFixtures';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

const at = '2026-11-23T15:04:31.000Z';

const ended = operation({
  status: 'succeeded',
  endedAt: '2026-11-23T15:04:49.000Z',
  outcome: say('operation.disabled'),
  comeBack: [
    say('operation.comeBack.enable', { command: 'aws organizations enable' }),
  ],
  steps: [
    {
      id: 'disable',
      title: 'x',
      message: say('operation.step.disable'),
      call: 'organizations:DisableAWSServiceAccess',
      status: 'succeeded',
      endedAt: at,
    },
    {
      id: 'notify',
      title: 'x',
      message: say('operation.step.notify'),
      call: 'notifications',
      status: 'failed',
      detail: say('operation.step.notify.nobody'),
      copy: 'Trusted access was disabled.',
    },
  ],
  effects: [
    {
      ...plan().effects[0],
      observed: {
        result: 'not-visible',
        at,
        message: say('operation.seen.copies.notRead'),
      },
    },
    {
      id: 'role',
      kind: 'kept',
      text: 'x',
      message: say('plan.effect.roleKept'),
      observed: { result: 'observed', at },
    },
  ],
});

const open = (getOperation: () => Promise<Operation>) =>
  renderPlugin({
    path: '/cloudtrail-organizations/globex/operations/op-1',
    api: { getOperation, getOrganization: async () => posture(globex()) },
  });

it('tells who, when, why and the name in AWS', async () => {
  open(async () => ended);
  expect(
    await screen.findByRole('heading', {
      level: 2,
      name: 'Disable trusted access',
    }),
  ).toBeInTheDocument();
  expect(screen.getByText('Succeeded')).toBeInTheDocument();
  expect(screen.getByText('Moving logging, CHG-2041')).toBeInTheDocument();
  expect(screen.getByText('user.default.acme-admin')).toBeInTheDocument();
  expect(screen.getByText('38 seconds')).toBeInTheDocument();
  await waitFor(() =>
    expect(document.title).toContain('Disable trusted access · Globex'),
  );
  expect(
    await screen.findByRole('button', { name: 'Enable trusted access' }),
  ).toBeEnabled();
});

it.each<[string, Partial<Operation>, string, string]>([
  ['a disable', ended, 'Warning', 'How to come back'],
  [
    'an enable without any organization trail',
    {
      ...ended,
      kind: 'enable-trusted-access',
      outcome: say('operation.enabled.noOrganizationTrail'),
    },
    'Warning',
    'What to do next',
  ],
  [
    'an enable',
    {
      ...ended,
      kind: 'enable-trusted-access',
      outcome: say('operation.enabled'),
    },
    'Success',
    'What to do next',
  ],
])(
  'is as glad of %s as it should be, and says as of when',
  async (_, changes, colour, heading) => {
    open(async () => operation(changes));
    await screen.findByText(heading);
    const [note] = screen.getAllByRole('note');
    expect(note).toHaveTextContent('AWS showed it as');
    expect(note.className).toContain(`MuiAlert-standard${colour}`);
    expect(note).toHaveTextContent(/As of 23 Nov/);
  },
);

it('lays what was predicted beside what was observed, and does not claim what it could not see', async () => {
  open(async () => ended);
  const table = await screen.findByRole('table', {
    name: 'Predicted effects beside what was observed of them',
  });
  const [, copies, role] = within(table).getAllByRole('row');
  expect(copies).toHaveTextContent('not visible to the portal');
  expect(copies).toHaveTextContent('reads the management account');
  expect(role).toHaveTextContent('observed');
});

it('gives the text to send where nobody could be told', async () => {
  open(async () => ended);
  expect(
    await screen.findByText('Trusted access was disabled.'),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('button', { name: 'Copy the text' }),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('button', { name: 'Copy aws organizations enable' }),
  ).toBeInTheDocument();
});

it('follows a running operation to its end, aloud', async () => {
  const getOperation = jest
    .fn()
    .mockResolvedValueOnce(
      operation({
        steps: [{ ...ended.steps[0], status: 'running', endedAt: undefined }],
      }),
    )
    .mockResolvedValue(ended);
  open(getOperation);
  expect(
    await screen.findByText(
      'Disable trusted access: Running. Disable trusted access for CloudTrail',
    ),
  ).toHaveAttribute('role', 'status');
  expect(screen.getByRole('progressbar')).toBeInTheDocument();
  expect(screen.getAllByText('not looked at yet')).toHaveLength(1);
  expect(
    await screen.findByText(
      'Disable trusted access: Succeeded. Trusted access for CloudTrail was disabled: AWS showed it as off.',
      {},
      { timeout: 20_000 },
    ),
  ).toBeInTheDocument();
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
});

it('says that there is no such operation for the person', async () => {
  open(async () => {
    throw responseError('NotFoundError', 'x');
  });
  expect(
    await screen.findByText('No such operation that you may see'),
  ).toBeInTheDocument();
});

it('pages through the operations, newest first', async () => {
  const listOperations = jest.fn(
    async (_: string, page?: { cursor?: string }) => ({
      items: [
        operation({
          id: page?.cursor ? 'op-0' : 'op-1',
          status: page?.cursor ? ('failed' as const) : ('succeeded' as const),
        }),
      ],
      totalItems: 21,
      nextCursor: page?.cursor ? undefined : 'next',
      endpoint: AWS_ENDPOINT,
    }),
  );
  renderPlugin({
    path: '/cloudtrail-organizations/globex/operations',
    api: { listOperations, getOrganization: async () => posture(globex()) },
  });
  expect(await screen.findByText('21 operations')).toBeInTheDocument();
  expect(screen.getByText('Succeeded')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Newer' })).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: 'Older' }));
  expect(await screen.findByText('Failed')).toBeInTheDocument();
  expect(
    screen.getByRole('link', { name: 'Disable trusted access' }),
  ).toHaveAttribute('href', '/cloudtrail-organizations/globex/operations/op-0');
});

it('says that nothing was changed here yet', async () => {
  renderPlugin({
    path: '/cloudtrail-organizations/globex/operations',
    api: {
      listOperations: async () => ({
        items: [],
        totalItems: 0,
        endpoint: AWS_ENDPOINT,
      }),
      getOrganization: async () =>
        posture(globex({ messages: { reason: sentence('Off.') } })),
    },
  });
  expect(
    await screen.findByText('This portal has changed nothing here yet.'),
  ).toBeInTheDocument();
});
