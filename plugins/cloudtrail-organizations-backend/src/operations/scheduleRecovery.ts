import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { OperationsEngine } from './OperationsEngine';

/** Looks at the start, and every minute, for operations that a process left when it died. */
export async function scheduleRecovery(
  scheduler: SchedulerService,
  engine: OperationsEngine,
): Promise<void> {
  await scheduler.scheduleTask({
    id: 'cloudtrail-organizations:recover-operations',
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { minutes: 10 },
    fn: () => engine.recover(),
  });
}
