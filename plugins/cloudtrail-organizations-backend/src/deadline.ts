/** What did not come in time: an answer, or the portal's credentials. */
export type Awaited = 'answer' | 'credentials';

/** Nothing came in time. */
export class DeadlineError extends Error {
  /** As the platform and the SDK name theirs. */
  readonly name = 'TimeoutError';

  constructor(readonly awaited: Awaited, readonly seconds: number) {
    super(`no ${awaited} within ${seconds} seconds`);
  }
}

/**
 * Waits, but not for ever. What was waited for is told to stop; whether it does is not known, and that it ends late
 * then, or fails, is nobody's concern any more.
 *
 * @param limitMs - in milliseconds
 * @throws DeadlineError where it did not end in time
 */
export async function withDeadline<T>(
  limitMs: number,
  awaited: Awaited,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new DeadlineError(awaited, limitMs / 1000);
      reject(error);
      controller.abort(error);
    }, limitMs);
    timer.unref();
  });
  try {
    return await Promise.race([work(controller.signal), over]);
  } finally {
    clearTimeout(timer);
  }
}
