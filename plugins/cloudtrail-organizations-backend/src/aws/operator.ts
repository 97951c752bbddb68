import {
  DisableAWSServiceAccessCommand,
  EnableAWSServiceAccessCommand,
} from '@aws-sdk/client-organizations';
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { ConflictError } from '@backstage/errors';
import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import { withSentence } from '../errors';
import { ORGANIZATIONS_REGION } from '../partitions';
import { buildClients, type ClientOptions } from './clients';
import { observerOf, portalCredentials, TIMEOUTS } from './credentials';
import { CLOUDTRAIL } from './organizations';
import { sourceIdentityOf, userTagOf } from './sourceIdentity';
import type { OperatorAws, OperatorAwsFactory, WriteGuard } from './types';

/** Writes as the organization's operator role, in the name of the user who asked. */
export class OperatorClients implements OperatorAwsFactory {
  readonly #credentials: AwsCredentialsManager;
  readonly #options: ClientOptions;

  constructor(credentials: AwsCredentialsManager, options: ClientOptions) {
    this.#credentials = credentials;
    this.#options = options;
  }

  async forUser(
    organization: OrganizationConfig,
    userEntityRef: string,
  ): Promise<OperatorAws> {
    const { name, operator, managementAccountId, partition } = organization;
    if (!operator) {
      const sentence = say('denied.noOperator', { organization: name });
      throw withSentence(new ConflictError(sentence.text), sentence);
    }
    const sourceIdentity = sourceIdentityOf(userEntityRef);
    const credentials = fromTemporaryCredentials({
      masterCredentials: portalCredentials(
        this.#credentials,
        organization,
        observerOf(organization),
        this.#options.credentialsMs,
      ),
      params: {
        RoleArn: operator.roleArn,
        RoleSessionName: sourceIdentity,
        SourceIdentity: sourceIdentity,
        ExternalId: operator.externalId,
        Tags: [{ Key: 'backstage-user', Value: userTagOf(userEntityRef) }],
      },
      clientConfig: {
        region: ORGANIZATIONS_REGION[partition],
        requestHandler: TIMEOUTS,
      },
    });
    const { organizations } = buildClients(
      organization,
      managementAccountId,
      credentials,
      this.#options,
    );
    // The client remembers them: no write begins without credentials.
    await organizations.config.credentials();
    const trustedAccess = { ServicePrincipal: CLOUDTRAIL };
    return {
      sourceIdentity,
      async enableTrustedAccess(guard) {
        const command = new EnableAWSServiceAccessCommand(trustedAccess);
        guardSending(command, guard);
        await organizations.send(command, { abortSignal: guard.signal });
      },
      async disableTrustedAccess(guard) {
        const command = new DisableAWSServiceAccessCommand(trustedAccess);
        guardSending(command, guard);
        await organizations.send(command, { abortSignal: guard.signal });
      },
    };
  }
}

/** What guarding needs of a command of the SDK. */
interface GuardedCommand {
  middlewareStack: {
    add(
      middleware: ReturnType<typeof guardMiddleware>,
      options: { name: string; step: 'finalizeRequest'; priority: 'low' },
    ): void;
  };
}

/** The last thing before the request leaves: after retry and rate budget, either of which may have waited. */
function guardSending(command: GuardedCommand, guard: WriteGuard): void {
  command.middlewareStack.add(guardMiddleware(guard), {
    name: 'writeGuard',
    step: 'finalizeRequest',
    priority: 'low',
  });
}

function guardMiddleware({ signal, beforeSend }: WriteGuard) {
  return <A, R>(next: (args: A) => Promise<R>) =>
    async (args: A): Promise<R> => {
      await beforeSend();
      signal.throwIfAborted();
      return next(args);
    };
}
