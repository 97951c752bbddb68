import { createExtensionTester } from '@backstage/frontend-test-utils';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { screen } from '@testing-library/react';
import plugin from './alpha';
import { hasAuditLogging } from './hasAuditLogging';
import { AWS_ENDPOINT, summary } from './__testUtils__/fixtures';
import { renderPlugin } from './__testUtils__/renderPlugin';

const PAGE = 'page:cloudtrail-organizations';
const CARD = 'entity-card:cloudtrail-organizations/audit-logging';

it('mounts its page in the new frontend system', async () => {
  renderPlugin({
    path: '/cloudtrail-organizations',
    api: {
      listOrganizations: async () => ({
        items: [summary()],
        endpoint: AWS_ENDPOINT,
      }),
    },
  });
  expect(await screen.findByRole('link', { name: 'Acme' })).toHaveAttribute(
    'href',
    '/cloudtrail-organizations/acme',
  );
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
    'CloudTrail for Organizations',
  );
});

it('shows its card in the sidebar of the entities that have something to say', () => {
  const card = createExtensionTester(plugin.getExtension(CARD));
  expect(card.get(EntityCardBlueprint.dataRefs.filterFunction)).toBe(
    hasAuditLogging,
  );
  expect(card.get(EntityCardBlueprint.dataRefs.type)).toBe('info');
});

it.each([PAGE, CARD] as const)(
  'hides %s from who may not read anything here',
  id => {
    expect(plugin.getExtension(id)).toMatchObject({
      if: { permissions: { $contains: 'cloudtrail-organizations.read' } },
    });
  },
);
