import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import {
  globex,
  initech,
  organizationTrail,
  posture,
  responseError,
  sentence,
  summary,
  OBSERVED_AT,
} from '../../__testUtils__/fixtures';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

const open = (
  value = posture(summary()),
  { path = '', refreshOrganization = jest.fn(async () => value) } = {},
) => {
  const api = {
    getOrganization: jest.fn(async () => value),
    refreshOrganization,
    listOperations: jest.fn(async () => ({
      items: [],
      totalItems: 0,
      endpoint: value.endpoint,
    })),
  };
  renderPlugin({
    path: `/cloudtrail-organizations/${value.name}${path}`,
    api,
  });
  return api;
};

it('says how it stands, why, since when and what to do next', async () => {
  open(posture(initech()));
  expect(
    await screen.findByRole('heading', { level: 2, name: 'Initech' }),
  ).toBeInTheDocument();
  const [callout] = screen.getAllByRole('note');
  expect(callout).toHaveTextContent(
    /Organization trail org-trail cannot deliver to bucket initech-org-trail: last delivered .*; since then AWS reports AccessDenied\./,
  );
  expect(callout).toHaveTextContent('Check the policy of bucket');
  expect(
    screen.getByText('read-only: this portal changes nothing here'),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('button', { name: 'Copy 333333333333' }),
  ).toBeInTheDocument();
});

it('shows each link of the chain by a word, with its calls, remedy and statement to add', async () => {
  open();
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
  open(
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

it.each([
  ['', 'Initech: Status'],
  ['/trails', 'Initech: Trails'],
  ['/operations', 'Initech: Operations'],
])('names organization and tab to the browser on %s', async (path, title) => {
  open(posture(initech()), { path });
  await screen.findByRole('heading', { level: 2, name: 'Initech' });
  await waitFor(() => expect(document.title).toContain(title));
});

it('lists the findings by severity, the gravest first', async () => {
  const stopped = say('trail.neverStarted', { trail: 'second' });
  const missing = say('role.missing', { account: '333333333333' });
  open(
    posture(initech(), {
      findings: [
        { id: 'a', severity: 'medium', message: stopped },
        { id: 'b', severity: 'high', message: missing },
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
  open();
  expect(await screen.findByText('No open findings.')).toBeInTheDocument();
});

it('does not sound as if all were well where the state is not', async () => {
  open(posture(globex()));
  expect(
    await screen.findByText('No open findings besides what the state says.'),
  ).toBeInTheDocument();
});

it('says that the findings are unknown where too little was observed', async () => {
  open(posture(summary({ findingCounts: undefined })));
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
  open(
    posture(initech({ findingCounts }), {
      findings: [
        {
          id: 'a',
          severity: 'critical',
          message: say('trail.neverStarted', { trail: 'second' }),
        },
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
  open(value);
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
  const { refreshOrganization } = open(posture(summary()), {
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

it('says why it could not be observed now, and keeps what it has', async () => {
  open(posture(summary()), {
    refreshOrganization: jest.fn(async () => {
      throw responseError('ServiceUnavailableError', 'AWS is away.');
    }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Refresh' }));
  expect(
    await screen.findByText('Newer could not be loaded: AWS is away.'),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('heading', { level: 2, name: 'Acme' }),
  ).toBeInTheDocument();
});

it('disables Refresh with its reason for who may not', async () => {
  open(
    posture(
      summary({ refresh: { allowed: false, reason: 'Not your portal.' } }),
    ),
  );
  const button = await screen.findByRole('button', { name: 'Refresh' });
  expect(button).toBeDisabled();
  const wrapper = button.parentElement!;
  expect(wrapper).toHaveAttribute('tabindex', '0');
  fireEvent.focus(wrapper);
  fireEvent.mouseOver(wrapper);
  expect(await screen.findByRole('tooltip')).toHaveTextContent(
    'Not your portal.',
  );
});

it('says that it is old and why nothing newer is there', async () => {
  open(
    posture(
      summary({
        stale: true,
        lastAttempt: {
          at: '2026-11-23T14:10:00.000Z',
          reason: 'x',
          message: sentence('AWS could not be reached.'),
        },
      }),
    ),
  );
  expect(
    await screen.findByText(/It is too old to count as known\./),
  ).toBeInTheDocument();
  expect(
    screen.getByText(/The newest attempt to observe, .* failed: AWS could not/),
  ).toBeInTheDocument();
});

it('offers to enable where trusted access is off, and to disable only under more', async () => {
  open(posture(globex()));
  expect(
    await screen.findByRole('button', { name: 'Enable trusted access' }),
  ).toBeEnabled();
  expect(
    screen.queryByRole('button', { name: 'More actions for Globex' }),
  ).not.toBeInTheDocument();
});

it('leads to the operation that is running', async () => {
  open(
    posture(
      summary({
        runningOperation: { id: 'op-7', kind: 'disable-trusted-access' },
      }),
    ),
  );
  expect(
    await screen.findByRole('button', { name: 'Follow it' }),
  ).toHaveAttribute('href', '/cloudtrail-organizations/acme/operations/op-7');
});

it('says what members see of the trails, and what is known of each', async () => {
  open(
    posture(summary(), {
      trails: [
        organizationTrail(),
        organizationTrail({
          arn: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/old',
          name: 'old',
          isOrganizationTrail: false,
          status: {
            action: 'cloudtrail:GetTrailStatus',
            outcome: 'denied',
            observedAt: OBSERVED_AT,
            missingAction: 'cloudtrail:GetTrailStatus',
            message: say('denied.action', {
              missingAction: 'cloudtrail:GetTrailStatus',
            }),
          },
        }),
      ],
    }),
    { path: '/trails' },
  );
  expect(
    await screen.findByText(
      /cannot change or delete them, and by default they cannot read their log files/,
    ),
  ).toBeInTheDocument();
  expect(screen.getAllByText('all, read and write')).toHaveLength(2);
  expect(
    screen.getByRole('heading', {
      name: 'Account-level trails of the management account',
    }),
  ).toBeInTheDocument();
  expect(
    screen.getAllByText(
      "unknown: The portal's role may not call cloudtrail:GetTrailStatus.",
    ),
  ).toHaveLength(2);
});

it('says nothing of what members see where there is no trail to see', async () => {
  open(posture(globex(), { trails: [] }), { path: '/trails' });
  expect(
    await screen.findByText('No organization trail was observed.'),
  ).toBeInTheDocument();
  expect(
    screen.queryByText(/Member accounts see these trails/),
  ).not.toBeInTheDocument();
});

it('does not claim that a trail delivered when AWS reports no time', async () => {
  const trail = organizationTrail();
  open(
    posture(summary(), {
      trails: [
        { ...trail, status: { ...trail.status, value: { isLogging: true } } },
      ],
    }),
    { path: '/trails' },
  );
  expect(
    await screen.findAllByText('none reported by AWS', { selector: 'dd' }),
  ).toHaveLength(2);
});

it('says that the trails are unknown, and not that there are none', async () => {
  const value = posture(summary(), { trails: [] });
  value.observations.trails = {
    action: 'cloudtrail:DescribeTrails',
    outcome: 'throttled',
    observedAt: OBSERVED_AT,
    message: say('observation.throttled', {
      action: 'cloudtrail:DescribeTrails',
    }),
  };
  open(value, { path: '/trails' });
  expect(await screen.findByText(/The trails are unknown\./)).toHaveTextContent(
    'AWS throttled cloudtrail:DescribeTrails',
  );
  expect(
    screen.queryByText('No organization trail was observed.'),
  ).not.toBeInTheDocument();
});

it('says that there is no such organization for the person', async () => {
  renderPlugin({
    path: '/cloudtrail-organizations/umbrella',
    api: {
      getOrganization: async () => {
        throw responseError('NotFoundError', 'x');
      },
    },
  });
  expect(
    await screen.findByText('No such organization that you may see'),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('button', { name: 'All organizations' }),
  ).toHaveAttribute('href', '/cloudtrail-organizations');
});

it('says that it loads', async () => {
  renderPlugin({
    path: '/cloudtrail-organizations/acme',
    api: { getOrganization: () => new Promise(() => {}) },
  });
  expect(
    await screen.findByText('Loading the organization'),
  ).toBeInTheDocument();
});
