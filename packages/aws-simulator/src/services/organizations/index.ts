import { awsJson } from '../../protocol/awsJson';
import type { Service } from '../service';
import { accountCalls } from './accounts';
import { delegatedAdministratorCalls } from './delegatedAdministrators';
import { descriptionCalls } from './description';
import { invalidInput } from './errors';
import { serviceAccessCalls } from './serviceAccess';
import { structureCalls } from './structure';

/** AWS Organizations. Source: its API reference, version 2016-11-28. */
export const organizations: Service = {
  name: 'organizations',
  eventSource: 'organizations.amazonaws.com',
  protocol: awsJson,
  wire: { version: 'AWSOrganizationsV20161128' },
  commonErrors: {
    throttled: {
      code: 'TooManyRequestsException',
      status: 400,
      details: { Type: 'ACCOUNT' },
    },
    internal: { code: 'ServiceException', status: 500 },
  },
  invalidInput,
  operations: {
    ...descriptionCalls,
    ...serviceAccessCalls,
    ...accountCalls,
    ...structureCalls,
    ...delegatedAdministratorCalls,
  },
};
