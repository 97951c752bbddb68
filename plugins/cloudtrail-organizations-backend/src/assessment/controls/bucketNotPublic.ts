import {
  known,
  say,
  type TrailBucket,
  type Verdict,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { all } from '../trail';
import type { OwnControl, OwnTerms } from './own';
import { bucketArn, fail, notApplicable, pass, unseen } from './verdicts';

/** What the world may read of an organization's audit logs leads it on; what it may write, it falsifies. */
export const bucketNotPublic: OwnControl<'buckets'> = {
  id: 'bucket-not-public',
  title: say('control.bucketNotPublic'),
  severity: 'critical',
  standards: ['Security Hub CloudTrail.6'],
  facts: ['buckets'],
  judge({ buckets }, { organization, ...terms }) {
    return buckets.length === 0
      ? notApplicable(
          say('control.noOrganizationTrail', {
            region: organization.homeRegion,
          }),
        )
      : buckets.map(bucket => ({
          ...judgeBucket(bucket, terms),
          resource: bucketArn(bucket, organization),
          evidence: {
            'buckets.publicAccessBlock': bucket.publicAccessBlock,
            'buckets.policyStatus': bucket.policyStatus,
            'buckets.acl': bucket.acl,
          },
        }));
  },
};

/** One way in is enough for a failure; the good answer needs to know that there is none. */
function judgeBucket(
  { name: bucket, publicAccessBlock, policyStatus, acl }: TrailBucket,
  terms: Omit<OwnTerms, 'organization'>,
): Verdict {
  const block = known(publicAccessBlock, terms);
  const grants = known(acl, terms)?.publicGrants;
  // S3 calls a policy public, and lists grants, whatever the block makes of them.
  const byPolicy = all([
    known(policyStatus, terms)?.isPublic,
    block && !block.restrictPublicBuckets,
  ]);
  const byAcl = all([
    grants && grants.length > 0,
    block && !block.ignorePublicAcls,
  ]);
  const remedy = say('control.bucketNotPublic.remedy', { bucket });
  if (byPolicy) {
    return fail(say('control.bucketNotPublic.policy', { bucket }), remedy);
  }
  if (byAcl) {
    const list = (grants ?? []).join(', ');
    return fail(
      say('control.bucketNotPublic.acl', { bucket, grants: list }),
      remedy,
    );
  }
  const missing = [policyStatus, acl, publicAccessBlock].find(
    observation => known<unknown>(observation, terms) === undefined,
  );
  if (missing && (byPolicy === undefined || byAcl === undefined)) {
    return unseen(missing);
  }
  return pass(
    block && Object.values(block).every(Boolean)
      ? say('control.bucketNotPublic.pass', { bucket })
      : say('control.bucketNotPublic.passUnblocked', { bucket }),
  );
}
