import { NotFoundError } from '@backstage/errors';
import type {
  CloudTrailOrganizationsApi,
  Operation,
  OperationRequest,
} from 'backstage-plugin-cloudtrail-organizations-common';
import {
  account,
  AWS_ENDPOINT,
  globex,
  initech,
  operation,
  plan,
  posture,
  summary,
} from './fixtures';

/** Three organizations without a backend. What is started here ends at once, and changes nothing. */
export class InMemoryApi implements CloudTrailOrganizationsApi {
  readonly #organizations = [summary(), globex(), initech()];
  readonly #operations: Operation[] = [];

  async listOrganizations() {
    return { items: this.#organizations, endpoint: AWS_ENDPOINT };
  }

  async getOrganization(name: string) {
    const found = this.#organizations.find(o => o.name === name);
    if (!found) throw new NotFoundError(`There is no organization ${name}.`);
    return posture(found);
  }

  async refreshOrganization(name: string) {
    return {
      ...(await this.getOrganization(name)),
      observedAt: new Date().toISOString(),
    };
  }

  async requestOperation(organization: string, request: OperationRequest) {
    const { kind, reason, dryRun } = request;
    if (dryRun)
      return operation({
        id: undefined,
        organization,
        kind,
        status: 'planned',
      });
    const started = operation({
      id: `op-${this.#operations.length + 1}`,
      organization,
      kind,
      reason,
      status: 'succeeded',
      plan: plan(),
      requestedAt: new Date().toISOString(),
      endedAt: new Date().toISOString(),
    });
    this.#operations.unshift(started);
    return started;
  }

  async listOperations(organization: string) {
    const items = this.#operations.filter(o => o.organization === organization);
    return { items, totalItems: items.length, endpoint: AWS_ENDPOINT };
  }

  async getOperation(organization: string, operationId: string) {
    const found = this.#operations.find(
      o => o.organization === organization && o.id === operationId,
    );
    if (!found) throw new NotFoundError(`There is no operation ${operationId}.`);
    return found;
  }

  async getAccount(accountId: string) {
    return account({ accountId });
  }
}
