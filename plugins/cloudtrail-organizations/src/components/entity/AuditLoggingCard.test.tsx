import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp, mockApis } from '@backstage/frontend-test-utils';
import { catalogApiRef, EntityProvider } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import type {
  AccountCoverage,
  CloudTrailOrganizationsApi,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { cloudTrailOrganizationsApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import {
  account,
  AWS_ENDPOINT,
  globex,
  notAllowed,
  responseError,
  sentence,
  summary,
} from '../../__testUtils__/fixtures';
import { AuditLoggingCard } from './AuditLoggingCard';

const accountEntity = (
  accountId = '104729001122',
  name = 'payments',
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name,
    namespace: 'default',
    annotations: { 'amazonaws.com/account-id': accountId },
  },
});

const organizationEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'globex',
    annotations: { 'amazonaws.com/organization-id': 'o-gl0b3xasdf' },
  },
};

const minutesAgo = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString();

const component = (...resources: string[]): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'payments-api' },
  relations: resources.map(name => ({
    type: 'dependsOn',
    targetRef: `resource:default/${name}`,
  })),
});

const show = (
  entity: Entity,
  api: Partial<CloudTrailOrganizationsApi>,
  entities: Entity[] = [],
) =>
  renderInTestApp(
    <EntityProvider entity={entity}>
      <AuditLoggingCard />
    </EntityProvider>,
    {
      mountedRoutes: { '/cloudtrail-organizations': rootRouteRef },
      apis: [
        [cloudTrailOrganizationsApiRef, api],
        [catalogApiRef, catalogApiMock({ entities })],
        mockApis.identity(),
      ],
    },
  );

const delivering = (
  changes: Partial<AccountCoverage> = {},
): AccountCoverage => ({
  verdict: 'delivering',
  message: sentence('The account delivered within the last hour.'),
  newestAt: minutesAgo(40),
  evidence: 'digest',
  region: 'eu-central-1',
  trailName: 'main',
  regions: [
    { region: 'eu-central-1', newestAt: minutesAgo(40) },
    { region: 'us-east-1' },
  ],
  checkedAt: minutesAgo(25),
  ...changes,
});

it('answers for an account: whether, by whom, since when, and how old that is', async () => {
  show(accountEntity(), {
    getAccount: async () => account({ coverage: delivering() }),
  });
  expect(await screen.findByText('Delivering')).toBeInTheDocument();
  expect(
    screen.getByText('The account delivered within the last hour.'),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('heading', { name: 'Audit logging' }),
  ).toBeInTheDocument();
  expect(screen.getByText('104729001122')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Acme' })).toHaveAttribute(
    'href',
    '/cloudtrail-organizations/acme',
  );
  expect(screen.getByText(/^on, since/)).toHaveTextContent('12 Jun 2023');
  expect(
    screen.getByText(
      /managed by the management account of Acme, and by default you cannot read their log files/,
    ),
  ).toBeInTheDocument();
});

it('shows the evidence of the account itself: what was seen last, from which trail and Regions, and when it was looked for', async () => {
  show(accountEntity(), {
    getAccount: async () => account({ coverage: delivering() }),
  });
  await screen.findByText('Delivering');
  const fact = (name: string) =>
    screen.getByText(name, { selector: 'dt' }).nextElementSibling;
  expect(fact('Logged by')).toHaveTextContent('main');
  // Named once.
  expect(screen.getAllByText('main')).toHaveLength(1);
  expect(fact('Newest digest')).toHaveTextContent(
    '40 minutes ago, eu-central-1',
  );
  expect(fact('Regions')).toHaveTextContent('2 with log files');
  expect(fact('us-east-1')).toHaveTextContent(
    'seen, its time was not looked for',
  );
  expect(screen.getByText(/^log files looked for/)).toHaveTextContent(
    '25 minutes ago',
  );
  expect(screen.queryByText(/^Organization's last/)).not.toBeInTheDocument();
});

it.each<[AccountCoverage['verdict'], string]>([
  ['silent', 'Silent'],
  ['uncovered', 'Not covered'],
  ['unverified', 'Not verified'],
  ['suspended', 'Not active'],
  ['unknown', 'Unknown'],
])(
  'says in a word that an account is %s, however its organization stands',
  async (verdict, word) => {
    const message = sentence('Why it is so.');
    show(accountEntity(), {
      getAccount: async () => account({ coverage: { verdict, message } }),
    });
    expect(await screen.findByText(word)).toBeInTheDocument();
    expect(screen.getByText('Why it is so.')).toBeInTheDocument();
    expect(screen.getByText('Organization: Active')).toBeInTheDocument();
    expect(screen.queryByText('Delivering')).not.toBeInTheDocument();
  },
);

it('gives the times of the organization where none of the account is known, and does not claim them for the account', async () => {
  const { organization } = account();
  show(accountEntity(), {
    getAccount: async () =>
      account({
        organization: {
          ...organization,
          lastDeliveryAt: minutesAgo(6),
          lastDigestAt: minutesAgo(50),
        },
        endpoint: { custom: true, url: 'http://127.0.0.1:4588' },
      }),
  });
  expect(await screen.findByText('6 minutes ago')).toBeInTheDocument();
  expect(screen.getByText('50 minutes ago')).toBeInTheDocument();
  expect(
    screen.getByText('not looked for yet by this portal'),
  ).toBeInTheDocument();
  expect(screen.getByText('Unknown')).toBeInTheDocument();
  expect(screen.queryByText('Delivering')).not.toBeInTheDocument();
  expect(
    screen.getByText('This portal talks to http://127.0.0.1:4588, not to AWS.'),
  ).toBeInTheDocument();
});

it('says of each part of the answer how old it is', async () => {
  const { organization } = account();
  show(accountEntity(), {
    getAccount: async () =>
      account({
        observedAt: minutesAgo(40),
        organization: { ...organization, observedAt: minutesAgo(4) },
        coverage: delivering({ checkedAt: minutesAgo(190) }),
      }),
  });
  expect(await screen.findByText(/^organization observed/)).toHaveTextContent(
    'organization observed 4 minutes ago',
  );
  expect(screen.getByText(/^account listed/)).toHaveTextContent(
    'account listed 40 minutes ago',
  );
  expect(screen.getByText(/^log files looked for/)).toHaveTextContent(
    'log files looked for 3 hours ago',
  );
});

it('says that the newest attempt to observe failed', async () => {
  const { organization } = account();
  show(accountEntity(), {
    getAccount: async () =>
      account({
        organization: { ...organization, attemptFailedAt: minutesAgo(2) },
      }),
  });
  expect(
    await screen.findByText(/^The newest attempt to observe/),
  ).toHaveTextContent(
    'The newest attempt to observe the organization, 2 minutes ago, failed.',
  );
});

it('says why its organization is not well, beside the answer for the account', async () => {
  const { organization } = account();
  show(accountEntity(), {
    getAccount: async () =>
      account({
        coverage: delivering(),
        organization: {
          ...organization,
          state: 'incomplete',
          messages: { reason: sentence('Something is missing.') },
        },
      }),
  });
  expect(await screen.findByText('Something is missing.')).toBeInTheDocument();
  expect(screen.getByText('Organization: Incomplete')).toBeInTheDocument();
});

it('says that nothing of the organization logs the account while there is no organization trail', async () => {
  const { organization } = account();
  show(accountEntity(), {
    getAccount: async () =>
      account({
        organization: { ...organization, state: 'disabled', trailNames: [] },
      }),
  });
  expect(
    await screen.findByText(
      "No organization trail logs this account. Trails of the account's own are not observed here.",
    ),
  ).toBeInTheDocument();
});

it('gives no link to an organization that the person may not read', async () => {
  const { organization } = account();
  show(accountEntity(), {
    getAccount: async () =>
      account({ organization: { ...organization, name: undefined } }),
  });
  await screen.findByText('Organization: Active');
  expect(screen.getByText('Acme')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Acme' })).not.toBeInTheDocument();
});

it('says unknown where trusted access and trails were not observed', async () => {
  const { organization } = account();
  show(accountEntity(), {
    getAccount: async () =>
      account({
        organization: {
          ...organization,
          state: 'unknown',
          trustedAccess: undefined,
          trailNames: undefined,
        },
      }),
  });
  await screen.findByText('Organization: Unknown');
  expect(screen.getAllByText('unknown', { selector: 'dd' })).toHaveLength(2);
  expect(screen.queryByText(/You can see/)).not.toBeInTheDocument();
});

it('says quietly that the account is in no organization that the person may see', async () => {
  show(accountEntity(), {
    getAccount: async () => {
      throw responseError('NotFoundError', 'x');
    },
  });
  expect(
    await screen.findByText(/is not in an organization that you may see/),
  ).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('gives the cause of an error', async () => {
  show(accountEntity(), {
    getAccount: async () => {
      throw responseError('ServiceUnavailableError', 'The database is away.');
    },
  });
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The database is away.',
  );
});

it('says that it loads', async () => {
  show(accountEntity(), { getAccount: () => new Promise(() => {}) });
  expect(
    await screen.findByText('Loading the audit logging'),
  ).toBeInTheDocument();
});

it('finds the organization of an organization entity, and offers an administrator what fits', async () => {
  show(organizationEntity, {
    listOrganizations: async () => ({
      items: [summary(), globex()],
      endpoint: AWS_ENDPOINT,
    }),
  });
  expect(await screen.findByText('Organization: Disabled')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Enable…' })).toHaveAttribute(
    'href',
    '/cloudtrail-organizations/globex?dialog=enable',
  );
});

it('says of an organization how many of its accounts are covered', async () => {
  show(organizationEntity, {
    listOrganizations: async () => ({
      items: [
        globex({
          coverage: {
            active: 9,
            delivering: 7,
            silent: 2,
            uncovered: 0,
            unverified: 0,
            suspended: 0,
            unknown: 0,
          },
        }),
      ],
      endpoint: AWS_ENDPOINT,
    }),
  });
  const name = await screen.findByText('Accounts delivering');
  expect(name.nextElementSibling).toHaveTextContent(/^7 of 92 silent$/);
});

it('offers nothing to who may not', async () => {
  show(organizationEntity, {
    listOrganizations: async () => ({
      items: [globex({ operations: notAllowed })],
      endpoint: AWS_ENDPOINT,
    }),
  });
  await screen.findByText('Organization: Disabled');
  expect(
    screen.queryByRole('button', { name: 'Enable…' }),
  ).not.toBeInTheDocument();
});

it('says quietly that the organization is not one that the person may see', async () => {
  show(organizationEntity, {
    listOrganizations: async () => ({
      items: [summary()],
      endpoint: AWS_ENDPOINT,
    }),
  });
  expect(
    await screen.findByText(/is not one that you may see/),
  ).toBeInTheDocument();
});

it('answers on the page of a component for the account that it depends on', async () => {
  const getAccount = jest.fn(async () => account());
  show(component('payments'), { getAccount }, [accountEntity()]);
  expect(await screen.findByText('Organization: Active')).toBeInTheDocument();
  expect(getAccount).toHaveBeenCalledWith('104729001122');
});

it('answers for each of several accounts', async () => {
  show(
    component('payments', 'search'),
    { getAccount: async accountId => account({ accountId }) },
    [accountEntity(), accountEntity('104729001130', 'search')],
  );
  const search = await screen.findByRole('region', {
    name: 'Account 104729001130',
  });
  expect(
    await within(search).findByText('Organization: Active'),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('region', { name: 'Account 104729001122' }),
  ).toBeInTheDocument();
});

it('says that nothing that the component depends on names an account', async () => {
  show(component('database'), {}, []);
  expect(
    await screen.findByText(/None of the resources .* names an AWS account/),
  ).toBeInTheDocument();
});
