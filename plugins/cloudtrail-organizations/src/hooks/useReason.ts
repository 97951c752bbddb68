import type { Sentence } from 'backstage-plugin-cloudtrail-organizations-common';
import { useCallback } from 'react';
import { useSentence } from './useSentence';

/** Why the backend could not see, or does not allow, something; empty where it does not say. */
export function useReason() {
  const say = useSentence();
  return useCallback(
    ({ message, reason }: { message?: Sentence; reason?: string }) =>
      message ? say(message) : reason ?? '',
    [say],
  );
}
