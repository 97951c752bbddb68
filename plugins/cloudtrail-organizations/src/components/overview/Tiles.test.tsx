import { screen, within } from '@testing-library/react';
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

const all = [summary(), globex(), initech()];

const coverage = {
  active: 0,
  delivering: 0,
  silent: 0,
  uncovered: 0,
  unverified: 0,
  suspended: 0,
  unknown: 0,
};

const tile = async (label: string | RegExp) =>
  (await screen.findByText(label, { selector: 'li p' })).closest('li')!;

it('counts the active accounts that are seen delivering, and says what is amiss with the others and how old the evidence is', async () => {
  renderPlugin({
    path: OVERVIEW_PATH,
    api: serving([
      summary({
        coverage: { ...coverage, active: 26, delivering: 26, suspended: 1 },
        coverageObservedAt: minutesAgo(9),
      }),
      globex({ coverage: { ...coverage, active: 9, uncovered: 9 } }),
      initech({
        coverage: {
          ...coverage,
          active: 1_140,
          silent: 1_000,
          unverified: 140,
        },
        coverageObservedAt: minutesAgo(190),
      }),
      summary({ name: 'umbrella', accounts: undefined }),
    ]),
  });
  expect(await tile('active accounts delivering')).toHaveTextContent(
    /^26 of 1,175active accounts delivering1,000 silent · 9 not covered · 140 not verified · accounts unknown in 1 organization · oldest evidence read 3 hours ago$/,
  );
});

it('claims no account to be covered while no coverage is known', async () => {
  renderPlugin({ path: OVERVIEW_PATH, api: serving(all) });
  expect(await tile('active accounts delivering')).toHaveTextContent(
    /^unknown of 175active accounts delivering$/,
  );
});

it('counts an organization whose newest attempt failed among those that need attention', async () => {
  renderPlugin({
    path: OVERVIEW_PATH,
    api: serving([
      summary({
        lastAttempt: {
          at: minutesAgo(2),
          reason: 'x',
          message: sentence('AWS did not answer.'),
        },
      }),
    ]),
  });
  const states = await tile('organization active');
  expect(states).toHaveTextContent('newest attempt failed for 1');
  expect(states).not.toHaveTextContent('nothing needs attention');
});

it('says in few letters how old the oldest observation is', async () => {
  renderPlugin({
    path: OVERVIEW_PATH,
    api: serving([
      summary({ observedAt: minutesAgo(9) }),
      globex({ observedAt: minutesAgo(4) }),
    ]),
  });
  expect(await tile('oldest observation')).toHaveTextContent(/^9 min ago /);
});

it('counts the open findings by severity, of all and of each', async () => {
  renderPlugin({ path: OVERVIEW_PATH, api: serving(all) });
  await screen.findByRole('table');
  expect(await tile('open findings')).toHaveTextContent(
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
  expect(await tile('open findings')).toHaveTextContent(
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
  await screen.findByRole('table');
  expect(rows()[0]).toHaveTextContent('at least 1 critical');
  expect(await tile('open finding')).toHaveTextContent(
    /^1 open finding1 critical · perhaps more in 1 organization$/,
  );
});
