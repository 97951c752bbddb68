import { fetchApiRef } from '@backstage/core-plugin-api';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EmbeddedAwsPage } from './EmbeddedAwsPage';

// Rendering a whole app takes its time where others work too.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const FINE = 'Nothing. AWS answers as it should.';
const STATE = {
  organizations: { 'o-acme': { managementAccountId: '111111111111' } },
  accounts: { '111111111111': { name: 'acme-management' } },
  trails: {},
};

type Answer = (
  method: string,
  path: string,
  body?: string,
) => Promise<Response>;

function renderPage(answer: Answer) {
  const fetch = (
    url: RequestInfo | URL,
    { method = 'GET', body }: RequestInit = {},
  ) =>
    answer(method, String(url).replace(/.*embedded-aws/, ''), body as string);
  renderInTestApp(
    <TestApiProvider apis={[[fetchApiRef, { fetch }]]}>
      <EmbeddedAwsPage />
    </TestApiProvider>,
    {
      config: {
        app: { baseUrl: 'http://localhost:3000' },
        backend: { baseUrl: 'http://localhost:7007' },
      },
    },
  );
}

const json = (body: object) =>
  new Response(JSON.stringify(body), {
    headers: { 'content-type': 'application/json' },
  });

describe('the page that makes AWS fail', () => {
  it('says that all is well only where it is', async () => {
    renderPage(async (_, path) =>
      json(path === '/faults' ? { faults: [] } : STATE),
    );
    expect(await screen.findByText(FINE)).toBeVisible();
  });

  it('does not say so while it does not know yet', async () => {
    renderPage(() => new Promise(() => {}));
    expect(await screen.findByText('In force now')).toBeVisible();
    expect(screen.queryByText(FINE)).toBeNull();
  });

  it('does not say so where nothing answers', async () => {
    renderPage(async () => {
      throw new Error('Nobody is there.');
    });
    expect(await screen.findByText(/Nobody is there/)).toBeVisible();
    expect(screen.getByText(/^Not known/)).toBeVisible();
    expect(screen.queryByText(FINE)).toBeNull();
  });

  it.each([
    ['A missing permission', { kind: 'deny', match: { readOnly: false } }],
    ['Slowness', { kind: 'latency', ms: 2000, match: { readOnly: false } }],
  ])(
    'lets only calls that change something fail: %s',
    async (name, expected) => {
      const added: object[] = [];
      renderPage(async (method, path, body) => {
        if (method === 'POST') added.push(JSON.parse(body!));
        return json(path === '/faults' ? { faults: added } : STATE);
      });
      await userEvent.click(await screen.findByLabelText('Which calls'));
      await userEvent.click(
        screen.getByRole('option', {
          name: 'only calls that change something',
        }),
      );
      await userEvent.click(
        screen.getByRole('button', { name: `Start: ${name}` }),
      );
      expect(
        await screen.findByText(
          `${name}, for every account, only calls that change something`,
        ),
      ).toBeVisible();
      expect(added).toEqual([expected]);
    },
  );
});
