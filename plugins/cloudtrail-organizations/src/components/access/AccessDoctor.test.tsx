import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  AccessReport,
  NeededCall,
} from 'backstage-plugin-cloudtrail-organizations-common';
import {
  AWS_ENDPOINT,
  OBSERVED_AT,
  posture,
  responseError,
  sentence,
  summary,
} from '../../__testUtils__/fixtures';
import { openOrganization } from '../../__testUtils__/openOrganization';

const call = (changes: Partial<NeededCall>): NeededCall => ({
  action: 'iam:GetRole',
  accountId: '111111111111',
  purpose: sentence('Whether the service-linked role is there.'),
  verdict: 'allowed',
  observedAt: OBSERVED_AT,
  ...changes,
});

const report = (
  calls: NeededCall[],
  statements: AccessReport['statements'] = [],
): AccessReport => ({ calls, statements, endpoint: AWS_ENDPOINT });

const open = (
  getAccess: () => Promise<AccessReport>,
  refreshOrganization?: jest.Mock,
) => {
  const api = { getAccess: jest.fn(getAccess) };
  openOrganization(posture(summary()), { api, refreshOrganization });
  return api;
};

const denied = call({
  action: 's3:GetBucketPolicy',
  accountId: '122222222222',
  resource: 'acme-org-trail',
  verdict: 'denied',
  message: sentence("The portal's role may not call s3:GetBucketPolicy."),
});

it('says which calls are not allowed, for what they are needed, and what to add in which account', async () => {
  open(async () =>
    report(
      [
        call({}),
        denied,
        call({
          action: 'cloudtrail:ListTags',
          verdict: 'unknown',
          observedAt: undefined,
        }),
        call({ action: 'organizations:ListRoots', verdict: 'notNeeded' }),
      ],
      [
        {
          accountId: '122222222222',
          statement: { Effect: 'Allow', Action: 's3:GetBucketPolicy' },
        },
      ],
    ),
  );
  expect(await screen.findByText('1 of 3 calls allowed')).toBeInTheDocument();
  expect(
    screen.getByText(/^Add to the policy of the portal's role in account/),
  ).toHaveTextContent('122222222222');
  expect(
    screen.getByText(/"Action": "s3:GetBucketPolicy"/),
  ).toBeInTheDocument();
  const amiss = screen.getByRole('table', {
    name: 'Calls that are not known to be allowed',
  });
  const [, first, second] = within(amiss).getAllByRole('row');
  expect(first).toHaveTextContent(/^Denieds3:GetBucketPolicyacme-org-trail/);
  expect(first).toHaveTextContent(
    "The portal's role may not call s3:GetBucketPolicy.",
  );
  expect(second).toHaveTextContent('Unknown');
  expect(second).toHaveTextContent('not tried');
  const all = screen.getByRole('table', { name: 'All calls', hidden: true });
  expect(all.querySelectorAll('tbody tr')).toHaveLength(4);
});

it('has nothing to add where all is allowed', async () => {
  open(async () => report([call({})]));
  await screen.findByText('1 of 1 calls allowed');
  expect(screen.queryByText(/^Add to the policy/)).not.toBeInTheDocument();
  expect(
    screen.queryByRole('table', {
      name: 'Calls that are not known to be allowed',
    }),
  ).not.toBeInTheDocument();
});

it('checks again, and then shows what that saw', async () => {
  const refreshOrganization = jest.fn(async () =>
    posture(summary({ observedAt: '2026-11-23T14:30:00.000Z' })),
  );
  let answer = report([denied]);
  open(async () => answer, refreshOrganization);
  const summaryLine = await screen.findByText('0 of 1 calls allowed');
  answer = report([{ ...denied, verdict: 'allowed', message: undefined }]);
  await userEvent.click(
    within(summaryLine.parentElement!).getByRole('button', {
      name: 'Check again',
    }),
  );
  await screen.findByText('1 of 1 calls allowed');
  expect(refreshOrganization).toHaveBeenCalledTimes(1);
});

it('is reached from the row of the portal’s access', async () => {
  window.HTMLElement.prototype.scrollIntoView = jest.fn();
  openOrganization(
    posture(summary(), {
      checklist: [
        {
          id: 'portal-access',
          status: 'ok',
          message: sentence('Good.'),
          calls: [],
          checkYourself: [],
        },
      ],
    }),
  );
  await userEvent.click(
    await screen.findByRole('button', { name: 'Access doctor' }),
  );
  await waitFor(() =>
    expect(
      screen.getByRole('heading', { name: 'Access doctor' }),
    ).toHaveFocus(),
  );
});

it('says why it cannot be shown', async () => {
  open(async () => {
    throw responseError('ServiceUnavailableError', 'The database is away.');
  });
  expect(await screen.findByText('The database is away.')).toBeInTheDocument();
});
