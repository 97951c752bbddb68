import {
  DeleteTrailCommand,
  DescribeTrailsCommand,
  GetTrailCommand,
  ListTrailsCommand,
} from '@aws-sdk/client-cloudtrail';
import { useSimulator } from '../../__testUtils__/cloudtrail';
import { namesSeen } from '../../__testUtils__/trails';
import {
  DELEGATE,
  MANAGEMENT,
  MEMBER,
  STRANGER,
  TRAIL_ARN,
} from '../../__testUtils__/worlds';

const REGIONAL_ARN = `arn:aws:cloudtrail:eu-west-1:${MANAGEMENT}:trail/regional`;

describe('trails through the SDK', () => {
  const aws = useSimulator();
  const { as } = aws;

  describe('who sees which trail', () => {
    it('is each Region for a multi-Region trail, and its home for another', async () => {
      expect(await namesSeen(aws, MANAGEMENT, 'us-east-1')).toEqual([
        'org-trail',
      ]);
      expect(await namesSeen(aws, MANAGEMENT, 'eu-west-1')).toEqual([
        'org-trail',
        'regional',
      ]);
      expect(await namesSeen(aws, MANAGEMENT, 'eu-west-1', false)).toEqual([
        'regional',
      ]);
    });

    it('is each member for an organization trail, unless shadows are left out', async () => {
      const { trailList } = await as(MEMBER).send(
        new DescribeTrailsCommand({}),
      );
      expect(trailList).toMatchObject([
        { TrailARN: TRAIL_ARN, IsOrganizationTrail: true },
      ]);
      expect(await namesSeen(aws, MEMBER, 'us-east-1', false)).toEqual([]);
      expect(await namesSeen(aws, STRANGER, 'us-east-1')).toEqual([]);
    });

    it('is a matter of ARNs and of names at home', async () => {
      const asked = async (name: string, region: string) => {
        const { trailList } = await as(MANAGEMENT, region).send(
          new DescribeTrailsCommand({ trailNameList: [name] }),
        );
        return trailList!.map(({ TrailARN }) => TrailARN);
      };
      expect(await asked('org-trail', 'us-east-1')).toEqual([TRAIL_ARN]);
      expect(await asked('org-trail', 'eu-west-1')).toEqual([]);
      expect(await asked(TRAIL_ARN, 'eu-west-1')).toEqual([TRAIL_ARN]);
      expect(await asked('nothing', 'us-east-1')).toEqual([]);
    });

    it('lets a member get it by ARN and not by name', async () => {
      const { Trail } = await as(MEMBER).send(
        new GetTrailCommand({ Name: TRAIL_ARN }),
      );
      expect(Trail).toMatchObject({
        Name: 'org-trail',
        HomeRegion: 'us-east-1',
        S3BucketName: 'example-trail',
      });
      await expect(
        as(MEMBER).send(new GetTrailCommand({ Name: 'org-trail' })),
      ).rejects.toMatchObject({
        name: 'TrailNotFoundException',
        message: `Unknown trail: arn:aws:cloudtrail:us-east-1:${MEMBER}:trail/org-trail for the user: ${MEMBER}`,
        $metadata: { httpStatusCode: 400 },
      });
    });

    it.each([
      ['ab', 'InvalidTrailNameException'],
      ['a b c', 'InvalidTrailNameException'],
      ['my--trail', 'InvalidTrailNameException'],
      ['192.168.5.4', 'InvalidTrailNameException'],
      ['arn:aws:cloudtrail:nowhere', 'CloudTrailARNInvalidException'],
      ['no-such-trail', 'TrailNotFoundException'],
    ])('answers %s with %s', async (Name, error) => {
      await expect(
        as(MANAGEMENT).send(new GetTrailCommand({ Name })),
      ).rejects.toMatchObject({ name: error });
    });
  });

  describe('ListTrails', () => {
    const listed = async (account: string) => {
      const { Trails } = await as(account).send(new ListTrailsCommand({}));
      return Trails;
    };

    it('gives all of an account’s, in whatever Region they are at home', async () => {
      expect(await listed(MANAGEMENT)).toEqual([
        { TrailARN: TRAIL_ARN, Name: 'org-trail', HomeRegion: 'us-east-1' },
        { TrailARN: REGIONAL_ARN, Name: 'regional', HomeRegion: 'eu-west-1' },
      ]);
    });

    it('gives members the organization’s, and strangers nothing', async () => {
      expect(await listed(MEMBER)).toMatchObject([{ TrailARN: TRAIL_ARN }]);
      expect(await listed(STRANGER)).toEqual([]);
    });
  });

  describe('DeleteTrail', () => {
    const remove = (account: string, Name = TRAIL_ARN, region?: string) =>
      as(account, region).send(new DeleteTrailCommand({ Name }));

    it('takes a trail and the members’ copies away, and leaves what was delivered', async () => {
      await remove(MANAGEMENT);
      expect(Object.keys(aws.world.trails)).toEqual([REGIONAL_ARN]);
      expect(aws.world.memberTrails).toEqual({});
      expect(aws.world.deliveries).toMatchObject([
        { trailArn: TRAIL_ARN, to: '2026-11-23T12:02:00.000Z' },
        { trailArn: REGIONAL_ARN },
      ]);
      expect(aws.simulator.events()).toMatchObject([
        { eventName: 'DeleteTrail', responseElements: null },
      ]);
    });

    it('is a delegated administrator’s to do, too, by ARN', async () => {
      await expect(remove(DELEGATE, 'org-trail')).rejects.toMatchObject({
        name: 'TrailNotFoundException',
      });
      await remove(DELEGATE);
      expect(aws.world.trails[TRAIL_ARN]).toBeUndefined();
    });

    it.each([
      [MEMBER, TRAIL_ARN, 'us-east-1', 'NotOrganizationMasterAccountException'],
      [STRANGER, TRAIL_ARN, 'us-east-1', 'TrailNotFoundException'],
      [MANAGEMENT, TRAIL_ARN, 'eu-west-1', 'InvalidHomeRegionException'],
      [MANAGEMENT, 'org-trail', 'eu-west-1', 'InvalidHomeRegionException'],
      [MANAGEMENT, 'nothing', 'us-east-1', 'TrailNotFoundException'],
      [MANAGEMENT, 'a', 'us-east-1', 'InvalidTrailNameException'],
      [MANAGEMENT, 'arn:x', 'us-east-1', 'CloudTrailARNInvalidException'],
    ])(
      'as %s of %s in %s is refused: %s',
      async (account, name, region, error) => {
        await expect(remove(account, name, region)).rejects.toMatchObject({
          name: error,
        });
        expect(aws.world.trails[TRAIL_ARN]).toBeDefined();
      },
    );
  });

  it('of which one name is taken twice, finds the one at home', async () => {
    aws.change(world => {
      const arn = `arn:aws:cloudtrail:us-east-1:${MANAGEMENT}:trail/regional`;
      world.trails = {
        [arn]: {
          ...world.trails[REGIONAL_ARN],
          arn,
          homeRegion: 'us-east-1',
          isMultiRegion: true,
        },
        ...world.trails,
      };
    });
    const { Trail } = await as(MANAGEMENT, 'eu-west-1').send(
      new GetTrailCommand({ Name: 'regional' }),
    );
    expect(Trail?.TrailARN).toBe(REGIONAL_ARN);
  });

  it.each(['x y', 'a'])('refuses to describe %s', async name => {
    await expect(
      as(MANAGEMENT).send(new DescribeTrailsCommand({ trailNameList: [name] })),
    ).rejects.toMatchObject({ name: 'InvalidTrailNameException' });
  });
});
