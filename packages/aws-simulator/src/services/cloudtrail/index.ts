import { awsJson } from '../../protocol/awsJson';
import type { Service } from '../service';
import { delegatedAdministrators } from './delegatedAdministrators';
import { eventDataStores } from './eventDataStores';
import { invalidInput } from './invalidInput';
import { logging } from './logging';
import { lookupEvents } from './lookupEvents';
import { selectors } from './selectors';
import { tags } from './tags';
import { trails } from './trails';

/** AWS CloudTrail. Source: its API reference, version 2013-11-01. */
export const cloudtrail: Service = {
  name: 'cloudtrail',
  isRegional: true,
  eventSource: 'cloudtrail.amazonaws.com',
  protocol: awsJson,
  wire: { version: 'CloudTrail_20131101' },
  commonErrors: {},
  invalidInput,
  operations: {
    ...trails,
    ...logging,
    ...selectors,
    ...tags,
    ...lookupEvents,
    ...eventDataStores,
    ...delegatedAdministrators,
  },
};
