/** How long an operation waits for others than AWS's answers to reads, which have time-outs of their own. In milliseconds. */
export interface Deadlines {
  /** For the operator role's credentials. */
  credentialsMs: number;
  /** For AWS's answer to the write, with all its attempts and the wait for the rate budget. */
  applyMs: number;
  /** For the notifications service. */
  notifyMs: number;
}

/**
 * Ends a wait that might never end. What was waited for is told to stop; whether it does is not known.
 *
 * @throws an error named TimeoutError after `ms` milliseconds, which counts as no answer
 */
export async function withDeadline<T>(
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`no answer within ${ms / 1000} seconds`);
      error.name = 'TimeoutError';
      reject(error);
      controller.abort(error);
    }, ms);
    timer.unref();
  });
  try {
    return await Promise.race([work(controller.signal), over]);
  } finally {
    clearTimeout(timer);
  }
}
