/** What did not answer in time: AWS itself, or where the portal's credentials come from. */
export type Awaited = 'answer' | 'credentials';

/** Nothing came in time. */
export class DeadlineError extends Error {
  readonly name = 'DeadlineError';

  constructor(readonly awaited: Awaited, readonly seconds: number) {
    super(`No ${awaited} within ${seconds} seconds`);
  }
}

/**
 * Waits for a promise, but not for ever. What it stands for goes on: that it ends late then, or fails, is nobody's
 * concern any more.
 *
 * @param limitMs - in milliseconds
 * @throws DeadlineError where the promise did not settle in time
 */
export async function within<T>(
  limitMs: number,
  awaited: Awaited,
  promise: Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DeadlineError(awaited, limitMs / 1000)),
      limitMs,
    );
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
