import type { PolicyDocument } from './policy';

/** Allows everything, as AWS's managed policy of that name. */
export const ADMINISTRATOR_ACCESS: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};
