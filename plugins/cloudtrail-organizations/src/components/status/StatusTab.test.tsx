import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  say,
  type ChecklistRow,
} from 'backstage-plugin-cloudtrail-organizations-common';
import {
  globex,
  initech,
  posture,
  sentence,
  summary,
} from '../../__testUtils__/fixtures';
import { openOrganization } from '../../__testUtils__/openOrganization';

it('shows each link of the chain by a word, with its calls, remedy and statement to add', async () => {
  openOrganization();
  const role = (
    await screen.findByRole('heading', {
      level: 4,
      name: 'Service-linked role',
    })
  ).closest('li')!;
  expect(role).toHaveTextContent('Unknown');
  expect(role).toHaveTextContent("The portal's role may not call iam:GetRole.");
  expect(within(role).getByText(/"Action": "iam:GetRole"/)).toBeInTheDocument();
  expect(
    within(role).getByRole('button', { name: 'Copy the IAM policy statement' }),
  ).toBeInTheDocument();
  expect(within(role).getByText('Check it yourself')).toBeInTheDocument();
});

it('says who runs the commands, and in which account', async () => {
  openOrganization(
    posture(initech(), {
      checklist: [
        {
          id: 'logging',
          status: 'bad',
          message: say('trail.neverStarted', { trail: 'org-trail' }),
          remedy: say('trail.start', {
            trail: 'org-trail',
            command: 'aws cloudtrail start-logging',
          }),
          calls: ['cloudtrail:GetTrailStatus'],
          checkYourself: ['aws cloudtrail get-trail-status'],
        },
      ],
    }),
  );
  expect(
    await screen.findByText(
      'As an administrator of management account 333333333333.',
    ),
  ).toBeInTheDocument();
  expect(
    screen.getByText('Run in management account 333333333333:'),
  ).toBeInTheDocument();
});

it('counts the open findings, and leads to them', async () => {
  openOrganization(posture(initech()));
  expect(
    await screen.findByText('Open findings: 1 critical, 2 high.'),
  ).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'All findings' })).toHaveAttribute(
    'href',
    '/cloudtrail-organizations/initech/findings',
  );
});

it('tells no findings from findings that are unknown', async () => {
  openOrganization();
  expect(await screen.findByText('No open findings.')).toBeInTheDocument();
});

it('does not sound as if all were well where the state is not', async () => {
  openOrganization(posture(globex()));
  expect(
    await screen.findByText('No open findings besides what the state says.'),
  ).toBeInTheDocument();
});

it('says that the findings are unknown where too little was observed', async () => {
  openOrganization(posture(summary({ findingCounts: undefined })));
  expect(
    await screen.findByText(/^Unknown: too little was observed/),
  ).toBeInTheDocument();
});

it('says that there may be more findings where not everything was judged', async () => {
  const findingCounts = {
    critical: 1,
    high: 0,
    medium: 0,
    low: 0,
    atLeast: true,
  };
  openOrganization(posture(initech({ findingCounts })));
  expect(
    await screen.findByText(/^Open findings: 1 critical\. There may be more/),
  ).toBeInTheDocument();
});

it('warns of a trail that Control Tower owns', async () => {
  const trail = 'aws-controltower-BaselineCloudTrail';
  const value = posture(summary());
  value.checklist = [
    {
      id: 'organization-trail',
      status: 'warning',
      message: say('checklist.organizationTrail.ok', { trail }),
      warning: say('controlTower.owns', { trail }),
      calls: ['cloudtrail:DescribeTrails'],
      checkYourself: [],
    },
  ];
  openOrganization(value);
  const row = (
    await screen.findByRole('heading', { level: 4, name: 'Organization trail' })
  ).closest('li')!;
  expect(row).toHaveTextContent('Warning');
  expect(row).toHaveTextContent(
    `AWS Control Tower owns trail ${trail}. AWS says not to change its resources`,
  );
});

it('has it observed again by Check again', async () => {
  const refreshed = posture(
    summary({ messages: { reason: say('state.disabled') } }),
  );
  const { refreshOrganization } = openOrganization(posture(summary()), {
    refreshOrganization: jest.fn(async () => refreshed),
  });
  await userEvent.click(
    (
      await screen.findAllByRole('button', { name: 'Check again' })
    )[0],
  );
  expect(refreshOrganization).toHaveBeenCalledWith('acme');
  expect(
    await screen.findByText('Trusted access for CloudTrail is off.'),
  ).toBeInTheDocument();
});

const row = async (name: string) =>
  (await screen.findByRole('heading', { level: 4, name })).closest('li')!;

const checklistRow = (id: ChecklistRow['id']): ChecklistRow => ({
  id,
  status: 'ok',
  message: sentence('It is so.'),
  calls: [],
  checkYourself: [],
});

it.each([
  ['Delivery', 'delivery', 'Trails', 'trails'],
  ['Member coverage', 'member-coverage', 'Accounts', 'accounts'],
] as const)('leads from %s to what tells more', async (name, id, link, tab) => {
  openOrganization(posture(summary(), { checklist: [checklistRow(id)] }));
  expect(
    within(await row(name)).getByRole('link', { name: link }),
  ).toHaveAttribute('href', `/cloudtrail-organizations/acme/${tab}`);
});

it('tells the history of the fact behind a row', async () => {
  const { listChanges } = openOrganization();
  await userEvent.click(
    within(await row('Trusted access')).getByRole('button', {
      name: 'History: Trusted access',
    }),
  );
  await waitFor(() =>
    expect(listChanges).toHaveBeenCalledWith(
      'acme',
      expect.objectContaining({ subject: 'fact:trustedAccess' }),
    ),
  );
});

it('shows what else has trusted access, and what a resource policy denies', async () => {
  const value = posture(summary());
  value.observations.trustedAccess.value = {
    enabled: true,
    otherServices: [{ servicePrincipal: 'config.amazonaws.com' }],
  };
  value.observations.resourcePolicy.value = {
    exists: true,
    deniesCloudTrail: true,
    deniedActions: ['organizations:ListAccounts'],
  };
  openOrganization(value);
  const item = await row('Trusted access');
  expect(item).toHaveTextContent('config.amazonaws.com');
  expect(item).toHaveTextContent(
    "denies CloudTrail's service-linked role:organizations:ListAccounts",
  );
});

it('shows whom the role trusts, and who is delegated since when', async () => {
  const value = posture(summary(), {
    checklist: [
      checklistRow('service-linked-role'),
      checklistRow('delegated-administrators'),
    ],
  });
  value.observations.serviceLinkedRole = {
    ...value.observations.trustedAccess,
    value: { exists: true, trustedPrincipals: ['cloudtrail.amazonaws.com'] },
  };
  value.observations.delegatedAdministrators.value = [
    { accountId: '122222222222', name: 'audit', since: '2024-05-06T00:00:00Z' },
  ];
  openOrganization(value);
  expect(await row('Service-linked role')).toHaveTextContent(
    'cloudtrail.amazonaws.com',
  );
  expect(await row('Delegated administrators')).toHaveTextContent(
    /122222222222audit since 6 May 2024/,
  );
});
