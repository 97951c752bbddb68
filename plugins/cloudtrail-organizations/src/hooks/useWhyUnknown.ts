import type { Sentence } from 'backstage-plugin-cloudtrail-organizations-common';
import { useCallback } from 'react';
import { useSentence } from './useSentence';

/** Why a fact could not be seen. */
export function useWhyUnknown() {
  const say = useSentence();
  return useCallback(
    ({ message, reason }: { message?: Sentence; reason?: string }) =>
      message ? say(message) : reason ?? '',
    [say],
  );
}
