import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Finding,
  FindingsPage,
  FindingsQuery,
  Waiver,
  WaiverRequest,
} from 'backstage-plugin-cloudtrail-organizations-common';
import {
  AWS_ENDPOINT,
  finding,
  initech,
  posture,
  responseError,
  sentence,
} from '../../__testUtils__/fixtures';
import { openOrganization } from '../../__testUtils__/openOrganization';

const stopped = finding({
  id: 'trail-logs:arn:aws:cloudtrail:us-east-1:333333333333:trail/second',
  controlId: 'trail-logs',
  title: sentence('Each organization trail logs'),
  severity: 'high',
  standards: ['FSBP CloudTrail.3', 'CIS 3.0.0 3.1'],
  resource: 'arn:aws:cloudtrail:us-east-1:333333333333:trail/second',
  remedy: sentence('Start it.'),
  since: '2026-11-22T14:10:00.000Z',
});

const waiver = (changes: Partial<Waiver> = {}): Waiver => ({
  id: 'w-1',
  findingId: stopped.id,
  controlId: stopped.controlId,
  reason: 'Replaced next month, CHG-7',
  createdBy: 'user:default/acme-admin',
  createdAt: '2026-11-01T00:00:00.000Z',
  expiresAt: '2099-01-01T00:00:00.000Z',
  status: 'inForce',
  ...changes,
});

const page = (
  items: Finding[],
  counts: Partial<FindingsPage['counts']> = {},
): FindingsPage => ({
  items,
  totalItems: items.length,
  counts: {
    pass: 0,
    fail: items.length,
    unknown: 0,
    notApplicable: 0,
    ...counts,
  },
  endpoint: AWS_ENDPOINT,
});

const open = (
  items: Finding[],
  {
    path = '',
    counts,
    value = posture(initech(), { findings: items }),
    api,
    language,
  }: {
    path?: string;
    counts?: Partial<FindingsPage['counts']>;
    value?: ReturnType<typeof posture>;
    api?: NonNullable<Parameters<typeof openOrganization>[1]>['api'];
    language?: 'en' | 'ja';
  } = {},
) => {
  const listFindings = jest.fn(async (_: string, _query?: FindingsQuery) =>
    page(items, counts),
  );
  return {
    ...openOrganization(value, {
      path: `/findings${path}`,
      api: { listFindings, ...api },
      language,
    }),
    listFindings,
  };
};

const shown = async () =>
  (
    await screen.findByRole('heading', {
      level: 4,
      name: 'Each organization trail logs',
    })
  ).closest('li')!;

it('says what fails, where, since when, who asks for it, what to do, and how it is known', async () => {
  open([stopped]);
  const item = await shown();
  expect(item).toHaveTextContent('High');
  expect(item).toHaveTextContent('trail/second');
  expect(item).toHaveTextContent('Trail main is not logging.');
  expect(item).toHaveTextContent('Start it.');
  expect(item).toHaveTextContent(/Since 22 Nov/);
  expect(within(item).getByText('FSBP CloudTrail.3')).toBeInTheDocument();
  expect(within(item).getByText('CIS 3.0.0 3.1')).toBeInTheDocument();
  const evidence = within(item).getByRole('table', { hidden: true });
  expect(evidence).toHaveTextContent('trails');
  expect(evidence).toHaveTextContent('cloudtrail:DescribeTrails');
  expect(evidence).toHaveTextContent('Observed');
});

it('counts the open findings in its tab', async () => {
  open([stopped]);
  expect(
    await screen.findByRole('tab', { name: 'Findings 3' }),
  ).toBeInTheDocument();
});

it('asks for what fails at first, and for another verdict on demand', async () => {
  const { listFindings } = open([stopped], {
    counts: { pass: 12, fail: 1, unknown: 2, notApplicable: 3 },
  });
  await shown();
  expect(listFindings).toHaveBeenCalledWith('initech', {
    verdict: 'fail',
    limit: 50,
  });
  const group = screen.getByRole('group', {
    name: 'Show findings by verdict',
  });
  expect(
    within(group)
      .getAllByRole('button')
      .map(button => button.textContent),
  ).toEqual(['Fail 1', 'Unknown 2', 'Pass 12', 'Not applicable 3', 'All 18']);
  await userEvent.click(screen.getByRole('button', { name: 'Unknown 2' }));
  await waitFor(() =>
    expect(listFindings).toHaveBeenLastCalledWith('initech', {
      verdict: 'unknown',
      limit: 50,
    }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'All 18' }));
  await waitFor(() =>
    expect(listFindings).toHaveBeenLastCalledWith('initech', { limit: 50 }),
  );
});

it('keeps verdict, severity and page in the URL', async () => {
  const { listFindings } = open([stopped], {
    path: '?verdict=pass&severity=low&cursor=two',
  });
  await shown();
  expect(listFindings).toHaveBeenCalledWith('initech', {
    verdict: 'pass',
    severity: 'low',
    limit: 50,
    cursor: 'two',
  });
});

it('does not sound as if all were well where some could not be judged', async () => {
  open([], { counts: { pass: 3, fail: 0, unknown: 2 } });
  expect(await screen.findByText(/^Nothing fails\./)).toHaveTextContent(
    '2 could not be judged',
  );
});

it('shows a verdict that is not a failure without the alarm of its severity', async () => {
  open([{ ...stopped, verdict: 'unknown', severity: 'critical' }], {
    path: '?verdict=unknown',
  });
  const item = await shown();
  expect(item).toHaveTextContent(/^UnknownCritical/);
  expect(
    within(item).queryByRole('button', { name: 'Waive…' }),
  ).not.toBeInTheDocument();
});

it('tells the history of a finding on demand', async () => {
  const { listChanges } = open([stopped]);
  await userEvent.click(
    within(await shown()).getByRole('button', {
      name: 'History: Each organization trail logs',
    }),
  );
  await waitFor(() =>
    expect(listChanges).toHaveBeenCalledWith(
      'initech',
      expect.objectContaining({ subject: `finding:${stopped.id}` }),
    ),
  );
});

describe('waivers', () => {
  const startWaiving = async () => {
    await userEvent.click(
      within(await shown()).getByRole('button', { name: 'Waive…' }),
    );
    return screen.findByRole('dialog');
  };

  it('accepts a finding until a day for a reason, and loads anew', async () => {
    const waiveFinding = jest.fn(async (_: string, _request: WaiverRequest) =>
      waiver(),
    );
    const { listFindings, listWaivers } = open([stopped], {
      api: { waiveFinding },
    });
    const dialog = await startWaiving();
    expect(dialog).toHaveTextContent('It changes no verdict and no state');
    const start = within(dialog).getByRole('button', {
      name: 'Waive the finding',
    });
    expect(start).toBeDisabled();
    await userEvent.type(
      within(dialog).getByLabelText(/^Reason/),
      ' Replaced next month ',
    );
    const loads = listFindings.mock.calls.length;
    await userEvent.click(start);
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    const [organization, request] = waiveFinding.mock.calls[0];
    expect(organization).toBe('initech');
    expect(request).toMatchObject({
      findingId: stopped.id,
      reason: 'Replaced next month',
    });
    const days = (Date.parse(request.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(89);
    expect(days).toBeLessThan(92);
    await waitFor(() =>
      expect(listFindings.mock.calls.length).toBeGreaterThan(loads),
    );
    expect(listWaivers).toHaveBeenCalledTimes(2);
  });

  it('takes no day in the past and none beyond a year', async () => {
    open([stopped]);
    const dialog = await startWaiving();
    await userEvent.type(within(dialog).getByLabelText(/^Reason/), 'Because');
    const start = within(dialog).getByRole('button', {
      name: 'Waive the finding',
    });
    expect(start).toBeEnabled();
    for (const day of ['2020-01-01', '2199-01-01']) {
      fireEvent.change(within(dialog).getByLabelText(/^Until the end of/), {
        target: { value: day },
      });
      expect(start).toBeDisabled();
    }
    expect(dialog).toHaveTextContent('Choose a day from tomorrow on');
  });

  it('keeps what was typed where the backend refuses, and says why', async () => {
    open([stopped], {
      api: {
        waiveFinding: async () => {
          throw responseError('ConflictError', 'It is waived already.');
        },
      },
    });
    const dialog = await startWaiving();
    await userEvent.type(within(dialog).getByLabelText(/^Reason/), 'Because');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Waive the finding' }),
    );
    expect(
      await within(dialog).findByText('It was not done: It is waived already.'),
    ).toBeInTheDocument();
    expect(within(dialog).getByLabelText(/^Reason/)).toHaveValue('Because');
  });

  it('does not claim to know where the backend did not answer', async () => {
    open([stopped], {
      api: {
        waiveFinding: async () => {
          throw new TypeError('Failed to fetch');
        },
      },
    });
    const dialog = await startWaiving();
    await userEvent.type(within(dialog).getByLabelText(/^Reason/), 'Because');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Waive the finding' }),
    );
    expect(
      await within(dialog).findByText(/not known whether it was done/),
    ).toBeInTheDocument();
  });

  it('says who accepts it until when and why, and ends that on demand', async () => {
    const revokeWaiver = jest.fn(async () => waiver({ status: 'revoked' }));
    open([{ ...stopped, waiver: waiver() }], { api: { revokeWaiver } });
    const item = await shown();
    expect(item).toHaveTextContent(/Waived until 1 Jan 2099/);
    expect(item).toHaveTextContent('Replaced next month, CHG-7');
    await userEvent.click(
      within(item).getByRole('button', { name: 'End the waiver…' }),
    );
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'End the waiver',
      }),
    );
    await waitFor(() =>
      expect(revokeWaiver).toHaveBeenCalledWith('initech', 'w-1'),
    );
  });

  it('is loud where a waiver has expired', async () => {
    open([
      {
        ...stopped,
        waiver: waiver({
          status: 'expired',
          expiresAt: '2026-11-20T00:00:00.000Z',
        }),
      },
    ]);
    expect(await shown()).toHaveTextContent(/The waiver expired/);
    expect(
      screen.getByText(/^1 waiver has expired, and its finding is open again/),
    ).toBeInTheDocument();
    expect(
      within(await shown()).getByRole('button', { name: 'Waive…' }),
    ).toBeEnabled();
  });

  it('says why one may not', async () => {
    open([stopped], {
      value: posture(initech(), {
        findings: [stopped],
        waive: { allowed: false, reason: 'Only the admins may.' },
      }),
    });
    const button = within(await shown()).getByRole('button', {
      name: 'Waive…',
    });
    expect(button).toBeDisabled();
    fireEvent.mouseOver(button.parentElement!);
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'Only the admins may.',
    );
  });

  it('lists all that there were, with who ended them', async () => {
    open([stopped], {
      api: {
        listWaivers: async () => ({
          items: [
            waiver({
              status: 'revoked',
              revokedBy: 'user:default/globex-admin',
              revokedAt: '2026-11-10T00:00:00.000Z',
            }),
          ],
        }),
      },
    });
    await userEvent.click(
      await screen.findByText('1 waiver, past ones included'),
    );
    const list = screen.getByRole('table', {
      name: 'Waivers, the newest first',
    });
    expect(list).toHaveTextContent('Ended');
    expect(list).toHaveTextContent('globex-admin');
    expect(list).toHaveTextContent('Replaced next month, CHG-7');
  });
});

it('shows what people typed as text, whatever it is', async () => {
  open([
    {
      ...stopped,
      waiver: waiver({ reason: '<img src=x> [a](http://b) \u202e' }),
    },
  ]);
  const item = await shown();
  expect(item).toHaveTextContent('<img src=x> [a](http://b)');
  expect(within(item).queryByRole('img')).not.toBeInTheDocument();
  expect(within(item).queryByRole('link', { name: 'a' })).toBeNull();
});

it('says it all in Japanese', async () => {
  open([stopped], { language: 'ja' });
  expect(
    await screen.findByRole('tab', { name: '検出結果 3' }),
  ).toBeInTheDocument();
  expect(
    await screen.findByRole('button', { name: '例外を設定…' }),
  ).toBeInTheDocument();
});
