import { screen } from '@testing-library/react';
import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import {
  OBSERVED_AT,
  globex,
  organizationTrail,
  posture,
  summary,
} from '../../__testUtils__/fixtures';
import { openOrganization } from '../../__testUtils__/openOrganization';

it('says what members see of the trails, and what is known of each', async () => {
  openOrganization(
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
  openOrganization(posture(globex(), { trails: [] }), { path: '/trails' });
  expect(
    await screen.findByText('No organization trail was observed.'),
  ).toBeInTheDocument();
  expect(
    screen.queryByText(/Member accounts see these trails/),
  ).not.toBeInTheDocument();
});

it('does not claim that a trail delivered when AWS reports no time', async () => {
  const trail = organizationTrail();
  openOrganization(
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
  openOrganization(value, { path: '/trails' });
  expect(await screen.findByText(/The trails are unknown\./)).toHaveTextContent(
    'AWS throttled cloudtrail:DescribeTrails',
  );
  expect(
    screen.queryByText('No organization trail was observed.'),
  ).not.toBeInTheDocument();
});
