import {
  CreateTrailCommand,
  DescribeTrailsCommand,
  type CreateTrailCommandInput,
} from '@aws-sdk/client-cloudtrail';
import { useSimulator } from './cloudtrail';
import { arnOfTrail, KEY_ARN, logBucket, logKey } from './destinations';
import { writer } from './logWriter';
import { MANAGEMENT } from './worlds';

/** The bucket that trails of {@link useNewTrails} deliver to. */
export const NEW_BUCKET = 'new-bucket';
/** ARN of the trail that {@link useNewTrails} makes. */
export const NEW_TRAIL_ARN = arnOfTrail('new-trail');

/** What makes a new trail the organization's. */
export const ofOrganization = {
  IsOrganizationTrail: true,
  IsMultiRegionTrail: true,
};

/** A simulator for a suite of tests that create a trail, with all that the trail needs. */
export function useNewTrails() {
  const aws = useSimulator();
  beforeEach(() =>
    aws.change(world => {
      world.buckets[NEW_BUCKET] = logBucket(NEW_BUCKET, 'new-trail');
      world.keys[KEY_ARN] = logKey('new-trail');
      world.accounts[MANAGEMENT].roles.Writer = writer;
    }),
  );
  return {
    aws,
    create: (
      input: Partial<CreateTrailCommandInput> = {},
      { as = MANAGEMENT, region = 'us-east-1' } = {},
    ) =>
      aws.as(as, region).send(
        new CreateTrailCommand({
          Name: 'new-trail',
          S3BucketName: NEW_BUCKET,
          ...input,
        }),
      ),
  };
}

/** The names of the trails that an account sees in a Region. */
export async function namesSeen(
  { as }: Pick<ReturnType<typeof useSimulator>, 'as'>,
  account: string,
  region: string,
  includeShadowTrails?: boolean,
) {
  const { trailList } = await as(account, region).send(
    new DescribeTrailsCommand({ includeShadowTrails }),
  );
  return trailList!.map(({ Name }) => Name);
}
