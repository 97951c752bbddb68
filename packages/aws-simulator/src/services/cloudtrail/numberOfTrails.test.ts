import { arnOfTrail } from '../../__testUtils__/destinations';
import { MANAGEMENT, MEMBER } from '../../__testUtils__/worlds';
import {
  NEW_TRAIL_ARN,
  ofOrganization,
  useNewTrails,
} from '../../__testUtils__/trails';

describe('the number of trails', () => {
  const { aws, create } = useNewTrails();

  const fill = (region: string, number: number) =>
    aws.change(world => {
      for (let i = 0; i < number; i++) {
        const arn = `arn:aws:cloudtrail:${region}:${MANAGEMENT}:trail/t${i}`;
        world.trails[arn] = {
          ...world.trails[arnOfTrail('org-trail')],
          arn,
          name: `t${i}`,
          homeRegion: region,
          isMultiRegion: false,
          isOrganizationTrail: false,
        };
      }
    });

  it('is five in a Region, shadows included', async () => {
    fill('us-east-1', 3);
    await create();
    await expect(create({ Name: 'sixth' })).rejects.toMatchObject({
      name: 'MaximumNumberOfTrailsExceededException',
      message: `User: ${MANAGEMENT} already has 5 trails in us-east-1.`,
    });
  });

  it('is counted in every Region for a multi-Region trail', async () => {
    fill('ap-northeast-1', 4);
    await expect(create({ IsMultiRegionTrail: true })).rejects.toMatchObject({
      name: 'MaximumNumberOfTrailsExceededException',
    });
    expect((await create()).IsMultiRegionTrail).toBe(false);
  });

  it('counts a member’s copies, and hinders no organization trail', async () => {
    fill('us-east-1', 0);
    aws.change(world => {
      const arn = `arn:aws:cloudtrail:us-east-1:${MEMBER}:trail/`;
      for (const name of ['a-1', 'a-2', 'a-3', 'a-4'])
        world.trails[`${arn}${name}`] = {
          ...world.trails[arnOfTrail('org-trail')],
          arn: `${arn}${name}`,
          name,
          accountId: MEMBER,
          isMultiRegion: false,
          isOrganizationTrail: false,
        };
    });
    await expect(create({}, { as: MEMBER })).rejects.toMatchObject({
      name: 'MaximumNumberOfTrailsExceededException',
    });
    await create(ofOrganization);
    expect(aws.world.memberTrails[NEW_TRAIL_ARN]).toContain(MEMBER);
  });
});
