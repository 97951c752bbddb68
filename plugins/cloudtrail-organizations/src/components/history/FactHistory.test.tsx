import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Change,
  ChangesPage,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { cloudTrailOrganizationsApiRef } from '../../api';
import {
  AWS_ENDPOINT,
  responseError,
  sentence,
} from '../../__testUtils__/fixtures';
import { FactHistory } from './FactHistory';

const page = (items: Change[], nextCursor?: string): ChangesPage => ({
  items,
  nextCursor,
  endpoint: AWS_ENDPOINT,
});

const show = (
  listChanges: (organization: string, query: object) => Promise<ChangesPage>,
  subject = 'state',
) => {
  const api = { listChanges: jest.fn(listChanges) };
  renderInTestApp(
    <FactHistory organization="initech" subject={subject} title="State" />,
    { apis: [[cloudTrailOrganizationsApiRef, api], mockApis.identity()] },
  );
  return api;
};

const open = async () => {
  await userEvent.click(
    await screen.findByRole('button', { name: 'History: State' }),
  );
  return screen.findByRole('dialog', { name: 'History: State' });
};

const failing: Change = {
  subject: 'state',
  at: '2026-11-22T14:10:00.000Z',
  value: 'failing',
  message: sentence('Trail org-trail cannot deliver.'),
};
const active: Change = {
  subject: 'state',
  at: '2026-10-01T08:00:00.000Z',
  value: 'active',
};

it('asks for all that is remembered of the fact, once it is opened', async () => {
  const api = show(async () => page([failing, active]));
  await screen.findByRole('button', { name: 'History: State' });
  expect(api.listChanges).not.toHaveBeenCalled();
  await open();
  expect(api.listChanges).toHaveBeenCalledTimes(1);
  expect(api.listChanges).toHaveBeenCalledWith(
    'initech',
    expect.objectContaining({
      subject: 'state',
      from: '1970-01-01T00:00:00.000Z',
    }),
  );
});

it('says what the fact is since when, why, and what it was before', async () => {
  show(async () => page([failing, active]));
  const drawer = await open();
  await within(drawer).findByText('Failing');
  const [now, before] = within(drawer).getAllByRole('listitem');
  expect(now).toHaveTextContent(
    /^FailingSince 22 Nov.*Trail org-trail cannot deliver\.$/,
  );
  expect(before).toHaveTextContent(
    /^ActiveFrom 1 Oct.* until 22 Nov.*\. Nothing before that is known to this portal\.$/,
  );
});

it('goes back further on demand, and does not claim a beginning before it is there', async () => {
  const api = show(async (_, query) =>
    'cursor' in query && query.cursor === 'older'
      ? page([active])
      : page([failing], 'older'),
  );
  const drawer = await open();
  await within(drawer).findByText('Failing');
  expect(drawer).not.toHaveTextContent('Nothing before that is known');
  await userEvent.click(
    within(drawer).getByRole('button', { name: 'Show older' }),
  );
  expect(await within(drawer).findByText('Active')).toBeInTheDocument();
  expect(within(drawer).getByText('Failing')).toBeInTheDocument();
  expect(drawer).toHaveTextContent('Nothing before that is known');
  expect(
    within(drawer).queryByRole('button', { name: 'Show older' }),
  ).not.toBeInTheDocument();
  expect(api.listChanges).toHaveBeenCalledTimes(2);
});

it.each([
  ['account:104729001122', 'silent', 'Silent'],
  ['finding:trail-logs', 'notApplicable', 'Not applicable'],
  ['fact:trustedAccess', 'denied', 'Access denied'],
  ['fact:trustedAccess', 'changed', 'Changed'],
  ['fact:trustedAccess', 'toString', 'toString'],
])('says of %s in words that it is %s', async (subject, value, word) => {
  show(async () => page([{ subject, value, at: active.at }]), subject);
  const drawer = await open();
  expect(await within(drawer).findByText(word)).toBeInTheDocument();
});

it('shows what a fact was seen to be', async () => {
  show(async () => page([{ ...active, details: { enabled: true } }]));
  const drawer = await open();
  expect(await within(drawer).findByText(/"enabled": true/)).toBeInTheDocument();
});

it('says that nothing has changed yet', async () => {
  show(async () => page([]));
  await open();
  expect(
    await screen.findByText('This portal has seen no change of it yet.'),
  ).toBeInTheDocument();
});

it('gives the cause of an error, and tries again', async () => {
  const listChanges = jest
    .fn(async () => page([active]))
    .mockRejectedValueOnce(
      responseError('ServiceUnavailableError', 'The database is away.'),
    );
  show(listChanges);
  const drawer = await open();
  await within(drawer).findByText('The database is away.');
  await userEvent.click(
    within(drawer).getByRole('button', { name: 'Try again' }),
  );
  expect(await within(drawer).findByText('Active')).toBeInTheDocument();
  expect(
    within(drawer).queryByText('The database is away.'),
  ).not.toBeInTheDocument();
});

it('gives the focus back when it is closed', async () => {
  show(async () => page([active]));
  await open();
  await userEvent.keyboard('{Escape}');
  expect(
    await screen.findByRole('button', { name: 'History: State' }),
  ).toHaveFocus();
});
