import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  globex,
  initech,
  posture,
  responseError,
  sentence,
  summary,
} from '../../__testUtils__/fixtures';
import { openOrganization } from '../../__testUtils__/openOrganization';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

it('says how it stands, why, since when and what to do next', async () => {
  openOrganization(posture(initech()));
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

it.each([
  ['', 'Initech: Status'],
  ['/trails', 'Initech: Trails'],
  ['/operations', 'Initech: Operations'],
])('names organization and tab to the browser on %s', async (path, title) => {
  openOrganization(posture(initech()), { path });
  await screen.findByRole('heading', { level: 2, name: 'Initech' });
  await waitFor(() => expect(document.title).toContain(title));
});

it('says why it could not be observed now, and keeps what it has', async () => {
  openOrganization(posture(summary()), {
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
  openOrganization(
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
  openOrganization(
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

it('says in one box that it is old and why nothing newer is there', async () => {
  openOrganization(
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
    {
      refreshOrganization: jest.fn(async () => {
        throw responseError('ServiceUnavailableError', 'AWS is away.');
      }),
    },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Refresh' }));
  expect(await screen.findByText(/AWS is away\./)).toBeInTheDocument();
  expect(screen.getAllByText(/AWS could not|too old|is away/)).toHaveLength(3);
  // Nothing shows that all is well, either.
  const [callout] = screen.getAllByRole('note');
  expect(callout.className).toMatch(/warning/i);
  const boxes = screen
    .getAllByRole('status')
    .filter(box => box.textContent?.includes('AWS'));
  expect(boxes).toHaveLength(1);
});

it('says that AWS is not asked again so soon, until anything newer is there', async () => {
  const value = posture(summary());
  const api = openOrganization(value);
  await userEvent.click(await screen.findByRole('button', { name: 'Refresh' }));
  expect(
    await screen.findByText(/AWS is not asked again so soon/),
  ).toBeInTheDocument();
  api.getOrganization.mockResolvedValue({
    ...value,
    observedAt: '2026-11-23T14:05:00.000Z',
  });
  fireEvent.focus(window);
  await waitFor(() =>
    expect(
      screen.queryByText(/AWS is not asked again so soon/),
    ).not.toBeInTheDocument(),
  );
});

it('claims nothing of the kind where AWS was asked', async () => {
  const value = posture(summary());
  const newer = { ...value, observedAt: '2026-11-23T14:05:00.000Z' };
  const refreshOrganization = jest.fn(async () => newer);
  openOrganization(value, { refreshOrganization });
  await userEvent.click(await screen.findByRole('button', { name: 'Refresh' }));
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Refresh' })).toBeEnabled(),
  );
  expect(refreshOrganization).toHaveBeenCalledTimes(1);
  expect(screen.queryByText(/AWS is not asked again/)).not.toBeInTheDocument();
});

it('offers to enable where trusted access is off, and to disable only under more', async () => {
  openOrganization(posture(globex()));
  expect(
    await screen.findByRole('button', { name: 'Enable trusted access' }),
  ).toBeEnabled();
  expect(
    screen.queryByRole('button', { name: 'More actions for Globex' }),
  ).not.toBeInTheDocument();
});

it('leads to the operation that is running', async () => {
  openOrganization(
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
