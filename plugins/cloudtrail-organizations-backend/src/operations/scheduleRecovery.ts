import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { OperationsEngine } from './OperationsEngine';

/**
 * Looks at the start, and every minute, for operations that a process left when it died. Each replica looks for itself:
 * taking over is atomic, and no replica may depend on another one that hangs.
 */
export async function scheduleRecovery(
  scheduler: SchedulerService,
  engine: OperationsEngine,
): Promise<void> {
  await scheduler.scheduleTask({
    id: 'cloudtrail-organizations:recover-operations',
    scope: 'local',
    frequency: { minutes: 1 },
    timeout: { minutes: 10 },
    fn: () => engine.recover(),
  });
}
