import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { globex, posture } from '../../__testUtils__/fixtures';
import { openDialog } from '../../__testUtils__/openDialog';
import { operation, plan } from '../../__testUtils__/operationFixtures';

it("says that CloudTrail's own tools are AWS's way, and starts with the plan's hash", async () => {
  const api = openDialog({
    value: posture(globex()),
    path: '?dialog=enable',
    planned: async () =>
      operation({ kind: 'enable-trusted-access', status: 'planned' }),
  });
  const dialog = await screen.findByRole('dialog', {
    name: 'Enable trusted access for CloudTrail in Globex?',
  });
  expect(dialog).toHaveTextContent("AWS recommends CloudTrail's own tools");
  const start = within(dialog).getByRole('button', {
    name: 'Enable trusted access',
  });
  await waitFor(() => expect(start).toBeEnabled());
  await userEvent.click(start);
  expect(api.requestOperation).toHaveBeenLastCalledWith('globex', {
    kind: 'enable-trusted-access',
    planHash: 'plan-1',
  });
});

it('is off while a condition is known not to hold', async () => {
  openDialog({
    value: posture(globex()),
    path: '?dialog=enable',
    planned: async () =>
      operation({
        plan: plan({
          preconditions: [
            {
              id: 'featureSet',
              holds: 'no',
              message: {
                text: 'Consolidated billing only.',
                key: 'x',
                params: {},
              },
            },
          ],
        }),
      }),
  });
  expect(
    await screen.findByText('Does not hold: Consolidated billing only.'),
  ).toBeInTheDocument();
  expect(
    within(screen.getByRole('dialog')).getByRole('button', {
      name: 'Enable trusted access',
    }),
  ).toBeDisabled();
});
