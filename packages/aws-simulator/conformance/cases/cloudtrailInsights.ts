import type { Case } from './case';
import { closedPolicy, ownKeyPolicy } from './policies';

const INSIGHTS = {
  InsightSelectors: [{ InsightType: 'ApiCallRateInsight' }],
};

/** What PutInsightSelectors says where the trail could not deliver them. */
export const insightsThatCannotBeDelivered: Case[] = [
  {
    call: 'cloudtrail:PutInsightSelectors',
    title: 'where the bucket admits CloudTrail no more',
    given: async hands => {
      const { Name, S3BucketName } = await hands.trail();
      await hands.do('s3:PutBucketPolicy', {
        Bucket: S3BucketName,
        Policy: JSON.stringify(closedPolicy(S3BucketName)),
      });
      return { TrailName: Name, ...INSIGHTS };
    },
    fails: 'InsufficientS3BucketPolicyException',
  },
  {
    call: 'cloudtrail:PutInsightSelectors',
    title: 'where the bucket is gone',
    world: simulator =>
      simulator.change(world => {
        delete world.buckets['conformance-organization'];
      }),
    input: { TrailName: 'organization', ...INSIGHTS },
    fails: 'S3BucketDoesNotExistException',
  },
  {
    call: 'cloudtrail:PutInsightSelectors',
    title: 'where the key keeps CloudTrail out',
    given: async hands => {
      const KmsKeyId = await hands.key({ forCloudTrail: true });
      const { Name } = await hands.trail({}, { KmsKeyId });
      await hands.do('kms:PutKeyPolicy', {
        KeyId: KmsKeyId,
        Policy: JSON.stringify(ownKeyPolicy(await hands.accountId())),
      });
      return { TrailName: Name, ...INSIGHTS };
    },
    fails: 'InsufficientEncryptionPolicyException',
  },
  {
    call: 'cloudtrail:PutInsightSelectors',
    title: 'where the key is switched off',
    given: async hands => {
      const KmsKeyId = await hands.key({ forCloudTrail: true });
      const { Name } = await hands.trail({}, { KmsKeyId });
      hands.disable(KmsKeyId);
      return { TrailName: Name, ...INSIGHTS };
    },
    fails: 'KmsException',
  },
];
