import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import { globex, initech, summary } from '../../__testUtils__/fixtures';
import { OVERVIEW_PATH, rows, serving } from '../../__testUtils__/overview';
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
  // Of the accounts and of the findings.
  expect(screen.getAllByText(/unknown in 1 organization/)).toHaveLength(2);
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
