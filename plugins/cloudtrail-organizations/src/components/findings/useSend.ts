import { toError } from '@backstage/errors';
import { useState } from 'react';
import { isAnswer } from '../../errors';

/** Sends a change once and tells when it is done. Where nobody knows whether it was, `onUnclear` is called. */
export function useSend(
  send: () => Promise<unknown>,
  { onDone, onUnclear }: { onDone: () => void; onUnclear: () => void },
) {
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Error>();
  const start = async () => {
    setSending(true);
    setError(undefined);
    try {
      await send();
      onDone();
    } catch (thrown) {
      const refusal = toError(thrown);
      setSending(false);
      setError(refusal);
      if (!isAnswer(refusal)) onUnclear();
    }
  };
  return { start, sending, error };
}
