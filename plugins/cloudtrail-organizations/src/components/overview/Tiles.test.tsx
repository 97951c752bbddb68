import { screen, within } from '@testing-library/react';
import { globex, initech, summary } from '../../__testUtils__/fixtures';
import {
  minutesAgo,
  OVERVIEW_PATH,
  rows,
  serving,
} from '../../__testUtils__/overview';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

const all = [summary(), globex(), initech()];

it('says how old the oldest list of accounts is', async () => {
  renderPlugin({
    path: OVERVIEW_PATH,
    api: serving([
      summary({ accountsObservedAt: minutesAgo(9) }),
      globex({ accountsObservedAt: minutesAgo(4) }),
    ]),
  });
  expect(
    await screen.findByText(/in 2 organizations · oldest listed/),
  ).toHaveTextContent('oldest listed 9 minutes ago');
  expect(screen.getByText('organizations active')).toBeInTheDocument();
});

it('says in few letters how old the oldest observation is', async () => {
  renderPlugin({
    path: OVERVIEW_PATH,
    api: serving([
      summary({ observedAt: minutesAgo(9) }),
      globex({ observedAt: minutesAgo(4) }),
    ]),
  });
  const label = await screen.findByText('oldest observation');
  expect(label.closest('li')).toHaveTextContent(/^9 min ago /);
});

it('counts the open findings by severity, of all and of each', async () => {
  renderPlugin({ path: OVERVIEW_PATH, api: serving(all) });
  await screen.findByRole('table');
  expect(screen.getByText('open findings').closest('li')).toHaveTextContent(
    /^3 open findings1 critical · 2 high$/,
  );
  expect(
    rows().map(row => within(row).getAllByRole('cell')[5].textContent),
  ).toEqual(['1 critical, 2 high', 'none', 'none']);
});

it('knows no number of findings where none is known', async () => {
  renderPlugin({
    path: OVERVIEW_PATH,
    api: serving([summary({ findingCounts: undefined })]),
  });
  await screen.findByRole('table');
  expect(screen.getByText('open findings').closest('li')).toHaveTextContent(
    /^unknown open findingsunknown in 1 organization$/,
  );
});

it('counts findings as the least where not everything was judged', async () => {
  const findingCounts = {
    critical: 1,
    high: 0,
    medium: 0,
    low: 0,
    atLeast: true,
  };
  renderPlugin({
    path: OVERVIEW_PATH,
    api: serving([summary({ findingCounts })]),
  });
  expect(await screen.findByText('at least 1 critical')).toBeInTheDocument();
  expect(screen.getByText(/^open finding/).closest('li')).toHaveTextContent(
    /^1 open finding1 critical · unknown in 1 organization$/,
  );
});
