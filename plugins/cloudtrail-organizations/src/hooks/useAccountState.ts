import { messages } from '../messages';
import { useT } from './useT';

type Known = keyof typeof messages.accountState;

/** Says the state of an account in the language of the app; one that is new in AWS stays AWS's word. */
export function useAccountState(): (state: string) => string {
  const t = useT();
  return state =>
    state in messages.accountState
      ? t(`accountState.${state as Known}`)
      : state;
}
