import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import {
  globex,
  initech,
  posture,
  summary,
  finding,
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

it('lists the findings by severity, the gravest first', async () => {
  const stopped = say('trail.neverStarted', { trail: 'second' });
  const missing = say('role.missing', { account: '333333333333' });
  openOrganization(
    posture(initech(), {
      findings: [
        finding({ id: 'a', severity: 'medium', message: stopped }),
        finding({ id: 'b', severity: 'high', message: missing }),
      ],
    }),
  );
  const heading = await screen.findByRole('heading', { name: 'Findings' });
  const items = within(heading.parentElement!).getAllByRole('listitem');
  expect(items.map(item => item.textContent)).toEqual([
    `High${missing.text}`,
    `Medium${stopped.text}`,
  ]);
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
  openOrganization(
    posture(initech({ findingCounts }), {
      findings: [
        finding({ message: say('trail.neverStarted', { trail: 'second' }) }),
      ],
    }),
  );
  expect(await screen.findByText(/^There may be more/)).toBeInTheDocument();
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
    await screen.findByRole('button', { name: 'Check again' }),
  );
  expect(refreshOrganization).toHaveBeenCalledWith('acme');
  expect(
    await screen.findByText('Trusted access for CloudTrail is off.'),
  ).toBeInTheDocument();
});
