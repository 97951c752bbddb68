import type { World } from '../../world/types';
import type { Call, Key } from './calls';
import { ACCOUNTS, NARROW_ROLE } from './company';

/** Organizations and IAM are in one Region, wherever they are called. */
const GLOBAL = ['organizations', 'iam'];

/** Whether CloudTrail records a call. It records AssumeRole too. */
export function isWrite({ action }: Call): boolean {
  return !/^(Describe|Get|List|Lookup)/.test(action);
}

/** A call that ended. */
interface Ended {
  call: Call;
  key: Key;
  requestId: string;
  /** As on the wire; none where it went well. */
  errorCode: string | undefined;
  isRecorded: boolean;
}

/** Checks that a call left the events it must: its own once, and else only what AWS did for it. */
export function checkRecord(before: World, after: World, ended: Ended): void {
  const { call, key, requestId, errorCode, isRecorded } = ended;
  const added = after.events.slice(before.events.length);
  expect(before.events.every((event, i) => event === after.events[i])).toBe(
    true,
  );
  const own = added.filter(
    event => event.eventType === 'AwsApiCall' && event.requestID === requestId,
  );
  if (!isRecorded) {
    expect(added).toEqual([]);
    return;
  }
  expect(own).toEqual([
    expect.objectContaining({
      eventName: call.action,
      eventSource: `${call.service}.amazonaws.com`,
      awsRegion: GLOBAL.includes(call.service) ? 'us-east-1' : call.region,
      recipientAccountId: accountOf(call),
      userIdentity: expect.objectContaining({
        accountId: accountOf(call),
        accessKeyId: key.accessKeyId,
        arn: arnOf(call),
      }),
      sourceIPAddress: '192.0.2.1',
    }),
  ]);
  const [{ errorCode: recorded }] = own;
  expect(recorded).toBe(
    errorCode === 'AccessDeniedException' ? 'AccessDenied' : errorCode,
  );
  const byAws = added.filter(event => !own.includes(event));
  expect(errorCode ? byAws : []).toEqual([]);
  for (const { userIdentity } of byAws)
    expect(userIdentity).toMatchObject({
      arn: arnOf(call),
      invokedBy: 'cloudtrail.amazonaws.com',
    });
}

function accountOf({ as }: Call): string {
  return as === 'narrow'
    ? ACCOUNTS.management
    : ACCOUNTS[as as keyof typeof ACCOUNTS];
}

function arnOf(call: Call): string {
  const accountId = accountOf(call);
  return call.as === 'narrow'
    ? `arn:aws:sts::${accountId}:assumed-role/${NARROW_ROLE}/jane`
    : `arn:aws:iam::${accountId}:user/administrator`;
}
