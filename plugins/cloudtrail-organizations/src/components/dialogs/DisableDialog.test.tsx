import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import {
  initech,
  posture,
  responseError,
  summary,
} from '../../__testUtils__/fixtures';
import { openDialog } from '../../__testUtils__/openDialog';
import { operation, plan } from '../../__testUtils__/operationFixtures';

const startButton = () =>
  screen.getByRole('button', { name: 'Disable trusted access' });

const fill = async (reason: string, word: string) => {
  await userEvent.type(screen.getByLabelText(/Reason/), reason);
  await userEvent.type(screen.getByLabelText(/Type disable to confirm/), word);
};

it('says what is lost, who is told and as whom it is recorded', async () => {
  openDialog();
  const dialog = await screen.findByRole('dialog', {
    name: 'Disable trusted access for CloudTrail in Acme?',
  });
  await within(dialog).findByText(
    'The trail main is deleted from 26 member accounts.',
  );
  const effects = within(
    within(dialog).getByRole('list', { name: 'What will happen' }),
  ).getAllByRole('listitem');
  expect(effects[0]).toHaveTextContent('−Removed: The trail main');
  expect(effects[1]).toHaveTextContent('!Mind: Enabling again');
  expect(dialog).toHaveTextContent('cloudtrail-admins will be told');
  await waitFor(() =>
    expect(dialog).toHaveTextContent('Recorded as user:default/acme-admin'),
  );
  expect(dialog).toHaveTextContent('From facts observed');
  expect(
    within(dialog).getByText(/disable-aws-service-access/),
  ).toBeInTheDocument();
});

it.each([
  ['', 'disable'],
  ['   ', 'disable'],
  ['CHG-2041', ''],
  ['CHG-2041', 'disab'],
  ['CHG-2041', 'Disable'],
  ['CHG-2041', 'disable '],
])('stays off with reason "%s" and word "%s"', async (reason, word) => {
  openDialog();
  await screen.findByText(/deleted from 26 member accounts/);
  if (reason) await userEvent.type(screen.getByLabelText(/Reason/), reason);
  if (word)
    await userEvent.type(
      screen.getByLabelText(/Type disable to confirm/),
      word,
    );
  expect(startButton()).toBeDisabled();
});

it('sends word, reason and the hash of the plan that was read, and follows the operation', async () => {
  const api = openDialog();
  await screen.findByText(/deleted from 26 member accounts/);
  await fill('CHG-2041', 'disable');
  expect(startButton()).toBeEnabled();
  await userEvent.keyboard('{Enter}');
  expect(
    await screen.findByText('Moving logging, CHG-2041'),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('heading', { level: 2, name: 'Disable trusted access' }),
  ).toHaveFocus();
  expect(api.requestOperation).toHaveBeenLastCalledWith('acme', {
    kind: 'disable-trusted-access',
    confirmation: 'disable',
    reason: 'CHG-2041',
    planHash: 'plan-1',
  });
});

it('makes the plan again and asks for the word again when the world has changed', async () => {
  const planned = jest
    .fn()
    .mockResolvedValueOnce(operation({ status: 'planned' }))
    .mockResolvedValue(
      operation({
        status: 'planned',
        plan: plan({ hash: 'plan-2', effects: [] }),
      }),
    );
  const started = jest
    .fn()
    .mockRejectedValueOnce(
      responseError('ConflictError', 'The organization is not as it was.'),
    )
    .mockResolvedValue(operation());
  const api = openDialog({ planned, started });
  await screen.findByText(/deleted from 26 member accounts/);
  await fill('CHG-2041', 'disable');
  await userEvent.click(startButton());
  expect(
    await screen.findByText(
      /It was not started: The organization is not as it was\. The plan is made again/,
    ),
  ).toBeInTheDocument();
  expect(screen.getByLabelText(/Type disable to confirm/)).toHaveValue('');
  expect(screen.getByLabelText(/Reason/)).toHaveValue('CHG-2041');
  expect(startButton()).toBeDisabled();
  await userEvent.type(
    screen.getByLabelText(/Type disable to confirm/),
    'disable',
  );
  await userEvent.click(startButton());
  await waitFor(() =>
    expect(api.requestOperation).toHaveBeenLastCalledWith(
      'acme',
      expect.objectContaining({ planHash: 'plan-2' }),
    ),
  );
});

it('gives the cause of any other refusal and stays open', async () => {
  openDialog({
    started: async () => {
      throw responseError('ServiceUnavailableError', 'AWS is away.');
    },
  });
  await screen.findByText(/deleted from 26 member accounts/);
  await fill('CHG-2041', 'disable');
  await userEvent.click(startButton());
  expect(
    await screen.findByText(/It was not started: AWS is away\./),
  ).toBeInTheDocument();
  expect(screen.getByRole('dialog')).toBeInTheDocument();
});

it('does not claim that nothing was started where nobody answered', async () => {
  const planned = jest.fn().mockResolvedValue(operation({ status: 'planned' }));
  openDialog({
    planned,
    started: async () => {
      throw new TypeError('Failed to fetch');
    },
  });
  await screen.findByText(/deleted from 26 member accounts/);
  await fill('CHG-2041', 'disable');
  await userEvent.click(startButton());
  const alert = await screen.findByText(/not known whether it was started/);
  expect(
    within(alert).getByRole('link', { name: 'Operations' }),
  ).toHaveAttribute('href', expect.stringContaining('/acme/operations'));
  expect(screen.queryByText(/It was not started/)).not.toBeInTheDocument();
  // The plan is made again, and wants its word again.
  await waitFor(() => expect(planned).toHaveBeenCalledTimes(2));
  expect(screen.getByLabelText(/Type disable to confirm/)).toHaveValue('');
});

it('offers no way back once it was sent, and none by a stray click before', async () => {
  openDialog({ started: () => new Promise(() => {}) });
  await screen.findByText(/deleted from 26 member accounts/);
  await fill('CHG-2041', 'disable');
  await userEvent.click(
    document.querySelector<HTMLElement>('.MuiDialog-container')!,
  );
  expect(screen.getByLabelText(/Reason/)).toHaveValue('CHG-2041');
  await userEvent.click(startButton());
  expect(screen.getByRole('button', { name: 'Cancel' })).toBeDisabled();
  await userEvent.keyboard('{Escape}');
  expect(screen.getByRole('dialog')).toBeInTheDocument();
});

it('cannot be started without a plan', async () => {
  openDialog({
    planned: async () => {
      throw responseError('ServiceUnavailableError', 'No snapshot.');
    },
  });
  expect(
    await screen.findByText('The plan could not be made: No snapshot.'),
  ).toBeInTheDocument();
  await fill('CHG-2041', 'disable');
  expect(startButton()).toBeDisabled();
});

it('says that there is nothing to change', async () => {
  openDialog({
    planned: async () =>
      operation({ status: 'planned', plan: plan({ changes: false }) }),
  });
  expect(
    await screen.findByText('There is nothing to change: it is so already.'),
  ).toBeInTheDocument();
  expect(
    screen.queryByRole('button', { name: 'Disable trusted access' }),
  ).not.toBeInTheDocument();
  expect(screen.queryByText(/will be told/)).not.toBeInTheDocument();
  expect(screen.queryByText(/Nobody will be told/)).not.toBeInTheDocument();
});

it('shows who may not start it the plan, and why there is nothing to start', async () => {
  openDialog({ value: posture(initech()) });
  await screen.findByText(/deleted from 26 member accounts/);
  const dialog = within(screen.getByRole('dialog'));
  expect(
    dialog.getByText('Only group:default/aws-management-admins may do this.'),
  ).toBeInTheDocument();
  expect(
    dialog.queryByRole('button', { name: 'Disable trusted access' }),
  ).not.toBeInTheDocument();
  expect(dialog.queryByLabelText(/Reason/)).not.toBeInTheDocument();
  expect(dialog.queryByText(/Recorded as/)).not.toBeInTheDocument();
  expect(dialog.getByRole('button', { name: 'Close' })).toBeEnabled();
});

it('waits for an operation that is running, and leads to it', async () => {
  openDialog({
    value: posture(
      summary({
        runningOperation: { id: 'op-1', kind: 'enable-trusted-access' },
      }),
    ),
  });
  await screen.findByText(/deleted from 26 member accounts/);
  await fill('CHG-2041', 'disable');
  expect(startButton()).toBeDisabled();
  expect(
    within(screen.getByRole('dialog')).getByRole('button', {
      name: 'Follow it',
    }),
  ).toHaveAttribute('href', expect.stringContaining('/operations/op-1'));
});

it('is opened from the menu by keyboard, closed by Escape, and gives the focus back', async () => {
  openDialog({ path: '' });
  const more = await screen.findByRole('button', {
    name: 'More actions for Acme',
  });
  more.focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('menu');
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('dialog');
  await userEvent.keyboard('{Escape}');
  await waitFor(() =>
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
  );
  await waitFor(() => expect(more).toHaveFocus());
});

it('says a refusal of the backend in Japanese too', async () => {
  openDialog({
    language: 'ja',
    planned: async () => {
      throw Object.assign(responseError('NotFoundError', 'English.'), {
        body: {
          error: {
            sentence: say('operation.notObserved', { organization: 'acme' }),
          },
        },
      });
    },
  });
  expect(
    await screen.findByText(
      /acme はまだ確認されていないため、計画を作成できません。/,
      {},
      { timeout: 20_000 },
    ),
  ).toBeInTheDocument();
});

it('speaks Japanese, and leaves the word to type as it is', async () => {
  openDialog({ language: 'ja' });
  expect(
    await screen.findByRole(
      'dialog',
      { name: 'Acme で CloudTrail の信頼されたアクセスを無効にしますか?' },
      { timeout: 20_000 },
    ),
  ).toBeInTheDocument();
  expect(
    screen.getByLabelText(/確認のため disable と入力/),
  ).toBeInTheDocument();
});
