import type { AwsAction } from 'backstage-plugin-cloudtrail-organizations-common';
import { classifyAwsError } from '../aws/errors';

/** How a request to AWS ended. */
export type CallOutcome = 'ok' | ReturnType<typeof classifyAwsError>['outcome'];

/** Called after each request to AWS, also one that is tried again. */
export type Called = (action: AwsAction, outcome: CallOutcome) => void;

/** Tells of each request that a client of the SDK sends how it ended. */
export function callMiddleware(called: Called) {
  return <A, R>(
      next: (args: A) => Promise<R>,
      {
        clientName = '',
        commandName = '',
      }: { clientName?: string; commandName?: string },
    ) =>
    async (args: A): Promise<R> => {
      const service = clientName.replace(/Client$/, '').toLowerCase();
      const action: AwsAction = `${service}:${commandName.replace(
        /Command$/,
        '',
      )}`;
      try {
        const answer = await next(args);
        called(action, 'ok');
        return answer;
      } catch (error) {
        called(action, classifyAwsError(error, action).outcome);
        throw error;
      }
    };
}
