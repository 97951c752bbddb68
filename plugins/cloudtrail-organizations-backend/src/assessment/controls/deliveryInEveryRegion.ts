import {
  type AnyObservation,
  known,
  say,
  type Trail,
  type TrailStatus,
  type TrustedAccess,
  type Verdict,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { whyIncomplete } from '../trail';
import { regionDelivers } from '../regionDelivers';
import type { OwnControl, OwnTerms } from './own';
import { fail, onEachOrganizationTrail, pass, unseen } from './verdicts';

/** A multi-Region trail has a status in each Region, and may fail in one alone. */
export const deliveryInEveryRegion: OwnControl<'trails' | 'trustedAccess'> = {
  id: 'delivery-in-every-region',
  title: say('control.deliveryInEveryRegion'),
  severity: 'high',
  standards: [],
  facts: ['trails', 'trustedAccess'],
  judge({ trails, trustedAccess }, terms) {
    return onEachOrganizationTrail(trails, terms, trail =>
      judgeRegions(trail, trustedAccess, terms),
    );
  },
};

function judgeRegions(
  trail: Trail,
  trustedAccess: TrustedAccess,
  { organization, ...terms }: OwnTerms,
): Verdict {
  const { regions } = organization;
  if (!trail.isMultiRegion && regions.some(one => one !== trail.homeRegion)) {
    const why = whyIncomplete(
      { trail, logsAllManagementEvents: undefined },
      organization,
    );
    if (why) return fail(why.reason, why.nextStep);
  }
  const judged = regions.map(region => {
    const status = trail.statuses.find(one => one.region === region);
    const value = status && known<TrailStatus>(status, terms);
    return {
      region,
      status,
      delivers: value && regionDelivers(trail, value, trustedAccess, terms),
    };
  });
  const named = (delivers: boolean | undefined) =>
    judged
      .filter(one => one.delivers === delivers)
      .map(({ region }) => region)
      .join(', ');
  const evidence = Object.fromEntries(
    judged.flatMap(({ region, status }): [string, AnyObservation<unknown>][] =>
      status ? [[`trails.statuses.${region}`, status]] : [],
    ),
  );
  if (named(false)) {
    return {
      ...fail(
        say('control.deliveryInEveryRegion.fail', {
          trail: trail.name,
          regions: named(false),
        }),
        say('control.deliveryInEveryRegion.remedy', {
          trail: trail.name,
          bucket: trail.bucket,
        }),
      ),
      evidence,
    };
  }
  const open = judged.find(({ delivers }) => delivers === undefined);
  if (!open) {
    return {
      ...pass(
        say('control.deliveryInEveryRegion.pass', {
          trail: trail.name,
          regions: named(true),
        }),
      ),
      evidence,
    };
  }
  return open.status && known(open.status, terms) === undefined
    ? { ...unseen(open.status), evidence }
    : {
        result: 'unknown',
        because: say('control.deliveryInEveryRegion.unproven', {
          trail: trail.name,
          regions: named(undefined),
        }),
        evidence,
      };
}
