import { useCallback } from 'react';
import { errorMessage, errorSentence } from '../errors';
import { useSentence } from './useSentence';

/** Says an error of the backend in the language of the app, where the backend gave the sentence for it. */
export function useErrorText(): (error: Error) => string {
  const say = useSentence();
  return useCallback(
    (error: Error) => {
      const sentence = errorSentence(error);
      return sentence ? say(sentence) : errorMessage(error);
    },
    [say],
  );
}
