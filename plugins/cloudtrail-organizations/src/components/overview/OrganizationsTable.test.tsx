import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import {
  globex,
  initech,
  sentence,
  summary,
} from '../../__testUtils__/fixtures';
import {
  minutesAgo,
  OVERVIEW_PATH,
  rows,
  serving,
} from '../../__testUtils__/overview';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

it('says since when an organization is in its state, and who says so', async () => {
  renderPlugin({
    path: OVERVIEW_PATH,
    api: serving([
      globex({ since: '2026-11-20T08:00:00.000Z', sinceBasis: 'portal' }),
      initech(),
    ]),
  });
  await screen.findByRole('table');
  const [initechRow, globexRow] = rows();
  expect(globexRow).toHaveTextContent(
    /Since 20 Nov.*, as first seen by this portal\./,
  );
  expect(initechRow).not.toHaveTextContent('as first seen by this portal');
});

it('shows what is unknown as unknown, and what is old as old', async () => {
  const reason = say('state.unknown.notYet');
  renderPlugin({
    path: OVERVIEW_PATH,
    api: serving([
      summary({ stale: true }),
      summary({
        name: 'umbrella',
        title: 'Umbrella',
        state: 'unknown',
        since: undefined,
        sinceBasis: undefined,
        messages: { reason },
        observedAt: undefined,
        trustedAccess: undefined,
        trailCounts: {},
        trailNames: undefined,
        accounts: undefined,
        findingCounts: undefined,
      }),
    ]),
  });
  await screen.findByRole('table');
  const [umbrella, acme] = rows();
  expect(
    within(umbrella)
      .getAllByRole('cell')
      .slice(1, 7)
      .map(cell => cell.textContent),
  ).toEqual([
    'UnknownThe organization has not been observed yet.',
    'unknown',
    'unknown',
    'unknown',
    'unknown',
    'not observed yet',
  ]);
  expect(acme).toHaveTextContent('This is old');
  expect(screen.getByText('1 stale · 1 not observed yet')).toBeInTheDocument();
  expect(
    screen.getByText(/accounts unknown in 1 organization/),
  ).toBeInTheDocument();
  expect(screen.getByText(/^unknown in 1 organization/)).toBeInTheDocument();
});

it('names the reason where an operation is not allowed, and leads nowhere', async () => {
  renderPlugin({ path: OVERVIEW_PATH, api: serving([initech()]) });
  await userEvent.click(
    await screen.findByRole('button', { name: 'More actions for Initech' }),
  );
  const item = screen.getByRole('menuitem', { name: /Disable trusted access/ });
  expect(item).toHaveAttribute('aria-disabled', 'true');
  expect(item).toHaveTextContent(
    'Only group:default/aws-management-admins may do this.',
  );
  await userEvent.click(item);
  expect(screen.getByRole('menu')).toBeInTheDocument();
});

it('shows how many accounts are covered, and how the others are not', async () => {
  renderPlugin({
    path: OVERVIEW_PATH,
    api: serving([
      initech({
        coverage: {
          active: 140,
          delivering: 12,
          silent: 120,
          uncovered: 0,
          unverified: 0,
          suspended: 3,
          unknown: 8,
        },
      }),
    ]),
  });
  await screen.findByRole('table');
  const [, , , , accounts] = within(rows()[0]).getAllByRole('cell');
  expect(accounts).toHaveTextContent(/^12 of 140120 silent8 unknown$/);
});

it('says whose the trail is, and where that is not certain, that', async () => {
  const message = sentence('x');
  renderPlugin({
    path: OVERVIEW_PATH,
    api: serving([
      initech({ trailOwner: { by: 'controlTower', certain: true, message } }),
      summary({ trailOwner: { by: 'terraform', message } }),
    ]),
  });
  await screen.findByRole('table');
  const [initechRow, acmeRow] = rows();
  expect(initechRow).toHaveTextContent('owned by AWS Control Tower');
  expect(initechRow).not.toHaveTextContent('perhaps');
  expect(acmeRow).toHaveTextContent('perhaps owned by Terraform');
});

it('says beside a state that the newest attempt failed and why, and no second time what the state says', async () => {
  const message = sentence('AWS did not answer.');
  const lastAttempt = { at: minutesAgo(2), reason: 'x', message };
  renderPlugin({
    path: OVERVIEW_PATH,
    api: serving([
      summary({ lastAttempt }),
      initech({ state: 'unknown', messages: { reason: message }, lastAttempt }),
    ]),
  });
  await screen.findByRole('table');
  const [unknown, active] = rows().map(
    row => within(row).getAllByRole('cell')[1],
  );
  expect(active).toHaveTextContent(
    /The newest attempt to observe, 2 minutes ago, failed: AWS did not answer\.$/,
  );
  expect(unknown).toHaveTextContent(/^UnknownAWS did not answer\./);
  expect(unknown).not.toHaveTextContent('The newest attempt');
});

it.each([
  [undefined, 0],
  [{ at: minutesAgo(2), reason: 'x', message: sentence('x') }, 1],
])(
  'shows no sign that all is well beside a newest attempt that failed',
  async (lastAttempt, warnings) => {
    renderPlugin({
      path: OVERVIEW_PATH,
      api: serving([summary({ lastAttempt })]),
    });
    await screen.findByRole('table');
    const [, state] = within(rows()[0]).getAllByRole('cell');
    const classes = [...state.querySelectorAll('svg')].map(icon =>
      icon.getAttribute('class'),
    );
    expect(classes.filter(name => name?.includes('warning'))).toHaveLength(
      warnings,
    );
    expect(classes.filter(name => name?.includes('good'))).toHaveLength(
      1 - warnings,
    );
  },
);
