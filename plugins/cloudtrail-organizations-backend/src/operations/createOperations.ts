import { setTimeout as sleep } from 'node:timers/promises';
import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { OperatorAwsFactory } from '../aws/types';
import type { PluginConfig } from '../config';
import type { Observer } from '../observation/types';
import { OperationCloser } from './OperationCloser';
import { OperationRunner } from './OperationRunner';
import { OperationsEngine } from './OperationsEngine';
import type { Clock, Patience } from './readBack';
import { Recovery } from './Recovery';
import type { Deadlines, OperationStore } from './types';

/** AWS's own answers are consistent within seconds; CloudTrail's within a minute or so. */
const VERIFY: Patience = {
  deadlineMs: 120_000,
  firstDelayMs: 1_000,
  longestDelayMs: 15_000,
};
const EFFECTS: Patience = { ...VERIFY, deadlineMs: 60_000 };

const DEADLINES: Deadlines = {
  credentialsMs: 15_000,
  applyMs: 60_000,
  notifyMs: 30_000,
};

const CLOCK: Clock = {
  now: () => Date.now(),
  sleep: ms => sleep(ms),
};

/** Puts the parts of the engine together. */
export function createOperations(options: {
  auditor: AuditorService;
  config: Pick<PluginConfig, 'organizations' | 'readOnly'>;
  logger: LoggerService;
  notifications: NotificationService;
  observer: Observer;
  operator: OperatorAwsFactory;
  store: OperationStore;
  clock?: Clock;
  deadlines?: Deadlines;
}): OperationsEngine {
  const { config, logger, observer, operator, store } = options;
  const { clock = CLOCK, deadlines = DEADLINES } = options;
  const closer = new OperationCloser({
    ...options,
    clock,
    deadlines,
    effectsPatience: EFFECTS,
  });
  const runner = new OperationRunner({
    clock,
    closer,
    deadlines,
    observer,
    operator,
    verifyPatience: VERIFY,
  });
  const now = () => clock.now();
  const recovery = new Recovery({
    closer,
    logger,
    now,
    organizations: config.organizations,
    runner,
  });
  return new OperationsEngine({
    config,
    logger,
    now,
    observer,
    recovery,
    runner,
    store,
  });
}
