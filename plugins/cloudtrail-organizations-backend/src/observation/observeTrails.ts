import {
  type AwsAction,
  type Observation,
  say,
  type Tag,
  type Trail,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { AwsClients } from '../aws/clients';
import {
  describeTrails,
  getEventSelectors,
  getInsights,
  getTrailStatus,
  listTags,
  type TrailDescription,
} from '../aws/cloudtrail';
import type { OrganizationConfig } from '../config';
import { explainRegion } from './because';
import { notApplicable, type Reading, see } from './see';

/** The trails of the management account, as DescribeTrails names them in the home Region. */
export function observeDescriptions(
  aws: AwsClients,
  { homeRegion, managementAccountId }: OrganizationConfig,
  reading: Reading,
): Promise<Observation<TrailDescription[]>> {
  return see('cloudtrail:DescribeTrails', reading, () =>
    describeTrails(aws.cloudtrail(homeRegion), managementAccountId),
  );
}

/** The trails, and of each what the other calls say, all side by side. */
export async function observeTrails(
  aws: AwsClients,
  organization: OrganizationConfig,
  described: Observation<TrailDescription[]>,
  reading: Reading,
): Promise<Observation<Trail[]>> {
  if (described.outcome !== 'observed') return described;
  const tags = observeTags(aws, described.value, reading);
  const value = await Promise.all(
    described.value.map(trail =>
      observeTrail(aws, organization, trail, tags, reading),
    ),
  );
  return { ...described, value };
}

async function observeTrail(
  aws: AwsClients,
  { regions }: OrganizationConfig,
  trail: TrailDescription,
  tagsByRegion: Map<string, Promise<Observation<Map<string, Tag[]>>>>,
  reading: Reading,
): Promise<Trail> {
  const { arn, homeRegion, isOrganizationTrail, isMultiRegion } = trail;
  const home = aws.cloudtrail(homeRegion);
  const elsewhere =
    isOrganizationTrail && isMultiRegion
      ? regions.filter(region => region !== homeRegion)
      : [];
  const [status, eventSelectors, insights, tags, ...statuses] =
    await Promise.all([
      see('cloudtrail:GetTrailStatus', reading, () =>
        getTrailStatus(home, arn),
      ),
      see('cloudtrail:GetEventSelectors', reading, () =>
        getEventSelectors(home, arn),
      ),
      observeInsights(aws, trail, reading),
      tagsByRegion.get(homeRegion),
      ...elsewhere.map(async region => ({
        region,
        ...(await see(
          'cloudtrail:GetTrailStatus',
          reading,
          () => getTrailStatus(aws.cloudtrail(region), arn),
          why => explainRegion(why, region),
        )),
      })),
    ]);
  return {
    ...trail,
    status,
    statuses: isOrganizationTrail
      ? [{ region: homeRegion, ...status }, ...statuses]
      : [],
    eventSelectors,
    insights,
    tags: tagsOf(arn, tags, reading),
  };
}

/** An account-level trail's Insights are nobody's concern here: that saves a call. */
function observeInsights(
  aws: AwsClients,
  { arn, homeRegion, isOrganizationTrail }: TrailDescription,
  reading: Reading,
): Promise<Trail['insights']> | Trail['insights'] {
  const action: AwsAction = 'cloudtrail:GetInsightSelectors';
  return isOrganizationTrail
    ? see(action, reading, () => getInsights(aws.cloudtrail(homeRegion), arn))
    : notApplicable(
        { action, observedAt: reading.now() },
        say('access.accountTrail'),
      );
}

/** One call names the tags of all trails of a Region. */
function observeTags(
  aws: AwsClients,
  trails: TrailDescription[],
  reading: Reading,
): Map<string, Promise<Observation<Map<string, Tag[]>>>> {
  const homes = new Set(trails.map(({ homeRegion }) => homeRegion));
  return new Map(
    [...homes].map(region => [
      region,
      see('cloudtrail:ListTags', reading, () =>
        listTags(
          aws.cloudtrail(region),
          trails.flatMap(({ arn, homeRegion }) =>
            homeRegion === region ? arn : [],
          ),
        ),
      ),
    ]),
  );
}

function tagsOf(
  arn: string,
  tags: Observation<Map<string, Tag[]>> | undefined,
  reading: Reading,
): Observation<Tag[]> {
  if (tags?.outcome === 'observed') {
    const value = tags.value.get(arn);
    if (value) return { ...tags, value };
  } else if (tags) {
    return tags;
  }
  return notApplicable(
    { action: 'cloudtrail:ListTags', observedAt: reading.now() },
    say('access.notAnswered'),
  );
}
