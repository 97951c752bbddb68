import { DefaultSchedulerService } from '@backstage/backend-defaults/scheduler';
import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { onEachDatabase } from '../__testUtils__/databases';
import { never, TestReplica, until } from '../__testUtils__/engine';
import { FakeAws } from '../__testUtils__/fakeAws';
import { DatabaseOperationStore } from './DatabaseOperationStore';
import { scheduleRecovery } from './scheduleRecovery';

onEachDatabase('scheduleRecovery', database => {
  const stops: (() => void)[] = [];
  afterEach(() => stops.splice(0).forEach(stop => stop()));

  it('has each replica look for itself, also while another one hangs in its own', async () => {
    const knex = await database();
    const store = new DatabaseOperationStore(knex);
    const clock = { time: Date.parse('2026-11-23T10:00:00.000Z') };
    const aws = new FakeAws(() => clock.time);
    const schedule = async (engine: TestReplica['engine']) => {
      const rootLifecycle = mockServices.rootLifecycle.mock({
        addShutdownHook: hook => void stops.push(hook),
      });
      const scheduler = DefaultSchedulerService.create({
        database: mockServices.database({ knex, migrations: { skip: false } }),
        logger: mockServices.logger.mock(),
        rootLifecycle,
        httpRouter: mockServices.httpRouter.mock(),
        metrics: metricsServiceMock.mock(),
        pluginMetadata: { getId: () => 'cloudtrail-organizations' },
      });
      await scheduleRecovery(scheduler, engine);
    };

    const hung = new TestReplica({ aws, clock, store });
    let asked = false;
    hung.engine.recover = () => {
      asked = true;
      return never();
    };
    await schedule(hung.engine);
    await until(() => asked);

    aws.onWrite = async () => {
      aws.onRead = never;
    };
    const { id } = await new TestReplica({ aws, clock, store }).disable();
    await until(() => aws.reads === 2);
    aws.onRead = async () => {};
    clock.time += 60_001;

    const replica = new TestReplica({ aws, clock, store });
    await schedule(replica.engine);
    await until(() => replica.sent.length === 1);
    await until(() => replica.audit.includes('operation-end succeeded'));
    expect((await store.get('acme', id))?.status).toBe('succeeded');
  });
});
