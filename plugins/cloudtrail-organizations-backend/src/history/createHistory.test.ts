import {
  DisableAWSServiceAccessCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import type { JsonObject } from '@backstage/types';
import { onEachDatabase } from '../__testUtils__/databases';
import { readableConfig } from '../__testUtils__/organizations';
import { startPortal } from '../__testUtils__/portal';
import { useAwsSimulator } from '../__testUtils__/simulator';

jest.setTimeout(60_000);

useAwsSimulator();

function config(): JsonObject {
  const { cloudtrailOrganizations, ...rest } = readableConfig({
    minRefreshInterval: { milliseconds: 1 },
  });
  return {
    ...rest,
    cloudtrailOrganizations: {
      ...cloudtrailOrganizations,
      organizations: cloudtrailOrganizations.organizations.map(
        organization => ({
          ...organization,
          cloudTrailAdmins: ['group:default/cloudtrail-admins'],
        }),
      ),
    },
  } as JsonObject;
}

/** Somebody takes trusted access away, past the portal. */
async function disableTrustedAccess() {
  const client = new OrganizationsClient({
    region: 'us-east-1',
    credentials: {
      accessKeyId: 'AKIA111111111111SIMU',
      secretAccessKey: 'any',
    },
  });
  await client.send(
    new DisableAWSServiceAccessCommand({
      ServicePrincipal: 'cloudtrail.amazonaws.com',
    }),
  );
}

/** Waits, as nobody waits for those who hear of a change. */
async function until(condition: () => boolean) {
  while (!condition()) await new Promise(resolve => setTimeout(resolve, 10));
}

onEachDatabase('a change that somebody else made', database => {
  const events: any[] = [];
  const signals: any[] = [];
  let isThere: boolean;

  const hear = (heard: unknown[]) => async (what: unknown) => {
    if (!isThere) throw new Error('not there');
    heard.push(what);
  };
  const start = async () =>
    startPortal({
      config: config(),
      knex: await database(),
      sendNotification: async () => {
        if (!isThere) throw new Error('not there');
      },
      features: [
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => ({ publish: hear(events), subscribe: async () => {} }),
        }),
        createServiceFactory({
          service: signalsServiceRef,
          deps: {},
          factory: () => ({ publish: hear(signals) }),
        }),
      ],
    });

  beforeEach(() => {
    events.length = 0;
    signals.length = 0;
    isThere = true;
  });

  it('reaches other backend code, open pages and the CloudTrail administrators, each once', async () => {
    const portal = await start();
    const refresh = () =>
      portal.ask('globex-admin', 'post', '/organizations/acme/refresh');
    await refresh();
    await disableTrustedAccess();
    await refresh();
    await refresh();
    const titles = () =>
      (portal.notifications as any[]).map(({ payload }) => payload.title);
    await until(() => titles().length > 0 && events.length > 1);
    await portal.stop();

    const changes = events.map(({ eventPayload }) => eventPayload.changes);
    expect(changes[1]).toContainEqual(
      expect.objectContaining({ subject: 'state', value: 'disabled' }),
    );
    expect(events[1]).toMatchObject({
      topic: 'cloudtrail-organizations.posture-changed',
      eventPayload: { organization: 'acme' },
    });
    expect(signals).toHaveLength(events.length);
    const about = titles().filter(title =>
      /trusted access|changes/.test(title),
    );
    expect(about).toHaveLength(1);
    expect(portal.notifications).toContainEqual(
      expect.objectContaining({
        recipients: {
          type: 'entity',
          entityRef: ['group:default/cloudtrail-admins'],
        },
      }),
    );
  });

  it('is observed and remembered also where none of these is there', async () => {
    isThere = false;
    const portal = await start();
    const { status } = await portal.ask(
      'globex-admin',
      'post',
      '/organizations/acme/refresh',
    );
    expect(status).toBe(200);
    const { body } = await portal.ask(
      'globex-admin',
      'get',
      '/organizations/acme/changes?subject=state',
    );
    expect(body.items).toHaveLength(1);
    await portal.stop();
  });
});
