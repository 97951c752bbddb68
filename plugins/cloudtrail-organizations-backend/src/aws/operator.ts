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
import { buildClients, type ClientOptions, TIMEOUTS } from './clients';
import { CLOUDTRAIL } from './organizations';
import { sourceIdentityOf, userTagOf } from './sourceIdentity';
import type { OperatorAws, OperatorAwsFactory } from './types';

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
    const portal = await this.#credentials.getCredentialProvider({
      accountId: managementAccountId,
    });
    const sourceIdentity = sourceIdentityOf(userEntityRef);
    const credentials = fromTemporaryCredentials({
      masterCredentials: portal.sdkCredentialProvider,
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
      credentials,
      this.#options,
    );
    const trustedAccess = { ServicePrincipal: CLOUDTRAIL };
    return {
      sourceIdentity,
      async enableTrustedAccess() {
        await organizations.send(
          new EnableAWSServiceAccessCommand(trustedAccess),
        );
      },
      async disableTrustedAccess() {
        await organizations.send(
          new DisableAWSServiceAccessCommand(trustedAccess),
        );
      },
    };
  }
}
