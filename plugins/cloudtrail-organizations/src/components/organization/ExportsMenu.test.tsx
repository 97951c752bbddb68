import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { posture, responseError, summary } from '../../__testUtils__/fixtures';
import { openOrganization } from '../../__testUtils__/openOrganization';
import { saveFile } from './saveFile';

jest.mock('./saveFile', () => ({ saveFile: jest.fn() }));
const saved = jest.mocked(saveFile);

const choose = async (name: RegExp) => {
  await userEvent.click(await screen.findByRole('button', { name: 'Export' }));
  await userEvent.click(await screen.findByRole('menuitem', { name }));
};

beforeEach(() => saved.mockClear());

it.each([
  [/^Findings \(CSV\)/, 'csv', /^acme-\d{4}-\d\d-\d\d-findings\.csv$/],
  [/^Findings \(OCSF\)/, 'ocsf', /^acme-.*-findings\.ocsf\.json$/],
] as const)('saves %s', async (item, format, name) => {
  const file = new Blob([format]);
  const exportFindings = jest.fn(async () => file);
  openOrganization(posture(summary()), { api: { exportFindings } });
  await choose(item);
  await waitFor(() =>
    expect(saved).toHaveBeenCalledWith(file, expect.stringMatching(name)),
  );
  expect(exportFindings).toHaveBeenCalledWith('acme', format);
});

it('saves everything for an auditor', async () => {
  const file = new Blob(['zip']);
  const exportForAuditor = jest.fn(async () => file);
  openOrganization(posture(summary()), { api: { exportForAuditor } });
  await choose(/^Export for an auditor/);
  await waitFor(() =>
    expect(saved).toHaveBeenCalledWith(
      file,
      expect.stringMatching(/^acme-.*-audit\.zip$/),
    ),
  );
  expect(exportForAuditor).toHaveBeenCalledWith('acme');
});

it('says why there is no file, until that is read', async () => {
  openOrganization(posture(summary()), {
    api: {
      exportForAuditor: async () => {
        throw responseError('ServiceUnavailableError', 'The database is away.');
      },
    },
  });
  await choose(/^Export for an auditor/);
  expect(
    await screen.findByText('The export failed: The database is away.'),
  ).toBeInTheDocument();
  expect(saved).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() =>
    expect(screen.queryByText(/^The export failed/)).not.toBeInTheDocument(),
  );
});
