import { setTimeout as wait } from 'node:timers/promises';
import type { Driver } from './driver';

const THROTTLED = /^(Throttl|TooManyRequests|SlowDown|RequestLimitExceeded)/;
// AWS's slowest limits give one call a second.
const PAUSE_MS = 1_000;
const MOST_ATTEMPTS = 15;

/** A driver that waits and asks again where it was asked to slow down. */
export function patiently(driver: Driver): Driver {
  return {
    async drive(request) {
      for (let attempt = 1; ; attempt += 1) {
        const answer = await driver.drive(request);
        const isThrottled = THROTTLED.test(answer.error?.code ?? '');
        if (!isThrottled || attempt === MOST_ATTEMPTS) return answer;
        await wait(PAUSE_MS);
      }
    },
  };
}
