import type {
  Operation,
  OperationRequest,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { posture, summary } from './fixtures';
import { operation } from './operationFixtures';
import { renderPlugin } from './renderPlugin';

/** The page of an organization with the dialog of an operation open, and an API that plans and starts it. */
export const openDialog = (
  options: {
    value?: ReturnType<typeof posture>;
    path?: string;
    planned?: () => Promise<Operation>;
    started?: () => Promise<Operation>;
    language?: 'en' | 'ja';
  } = {},
) => {
  const {
    value = posture(summary()),
    path = '?dialog=disable',
    planned = async () => operation({ id: undefined, status: 'planned' }),
    started = async () => operation(),
    language,
  } = options;
  const api = {
    getOrganization: async () => value,
    getOperation: async () => operation(),
    requestOperation: jest.fn((_: string, request: OperationRequest) =>
      request.dryRun ? planned() : started(),
    ),
  };
  renderPlugin({
    path: `/cloudtrail-organizations/${value.name}${path}`,
    api,
    language,
  });
  return api;
};
