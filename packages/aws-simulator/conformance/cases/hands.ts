import type { Driver } from '../drivers/driver';
import type { CallName, ServiceName } from '../model/calls';
import type { OutputOf } from '../model/sdk';
import { NotHere, type Stage, type Who } from '../stage/stage';
import { CLOUDTRAIL, trailBucketPolicy, trailKeyPolicy } from './policies';

/** Where and as whom something is prepared. */
interface Place {
  as?: Who;
  region?: string;
}

/** A trail that was made for a case. */
interface MadeTrail {
  Name: string;
  TrailARN: string;
  S3BucketName: string;
}

/** What prepares a case, by AWS's own calls alone, so that it works on any endpoint. */
export class Hands {
  readonly #stage: Stage;
  readonly #driver: Driver;
  readonly #run: string;
  #serial = 0;
  #cleanups: (() => Promise<unknown>)[] = [];

  /** @param run - letters and digits that no earlier run used on the endpoint */
  constructor(stage: Stage, driver: Driver, run: string) {
    this.#stage = stage;
    this.#driver = driver;
    this.#run = run;
  }

  /** Makes a call. @throws Error where it fails */
  async do<S extends ServiceName, N extends string>(
    call: `${S}:${N}`,
    input: object = {},
    { as = 'management', region = 'us-east-1' }: Place = {},
  ): Promise<OutputOf<S, N>> {
    const { output, error } = await this.#driver.drive({
      call: call as CallName,
      input,
      region,
      credentials: this.credentials(as),
    });
    if (error) throw new Error(`${call}: ${error.code}: ${error.message}`);
    return output as OutputOf<S, N>;
  }

  /** @throws NotHere where the endpoint has nobody like that */
  credentials(who: Who) {
    const credentials = this.#stage.credentials[who];
    if (!credentials)
      throw new NotHere(
        `There is no caller "${who}" here: CONFORMANCE_${who.toUpperCase()}_ACCESS_KEY_ID is not set.`,
      );
    return credentials;
  }

  /** @throws NotHere where the endpoint has no role like that */
  role(kind: keyof Stage['roles']): string {
    const roleArn = this.#stage.roles[kind];
    if (!roleArn)
      throw new NotHere(
        `There is no role like that here: CONFORMANCE_${kind.toUpperCase()}_ROLE_ARN is not set.`,
      );
    return roleArn;
  }

  /** A name that nobody used. */
  unique(prefix = 'conformance'): string {
    this.#serial += 1;
    return `${prefix}-${this.#run}-${this.#serial}`;
  }

  async accountId(who: Who = 'management'): Promise<string> {
    const { Account } = await this.do('sts:GetCallerIdentity', {}, { as: who });
    return Account!;
  }

  async rootId(): Promise<string> {
    const { Roots } = await inOrganization(this.do('organizations:ListRoots'));
    return Roots![0].Id!;
  }

  /** An organizational unit directly under the root. */
  async unitId(): Promise<string> {
    const { OrganizationalUnits = [] } = await inOrganization(
      this.do('organizations:ListOrganizationalUnitsForParent', {
        ParentId: await this.rootId(),
      }),
    );
    if (OrganizationalUnits.length === 0)
      throw new NotHere('There is no organizational unit under the root here.');
    return OrganizationalUnits[0].Id!;
  }

  /** The ARN of the organization's trail. */
  async organizationTrail(): Promise<string> {
    const { trailList = [] } = await this.do('cloudtrail:DescribeTrails');
    const trail = trailList.find(one => one.IsOrganizationTrail);
    if (!trail) throw new NotHere('There is no organization trail here.');
    return trail.TrailARN!;
  }

  /** A bucket to which CloudTrail may deliver whatever trail's logs. */
  async bucket(place: Place = {}): Promise<string> {
    const Bucket = await this.closedBucket(place);
    const Policy = JSON.stringify(trailBucketPolicy(Bucket));
    await this.do('s3:PutBucketPolicy', { Bucket, Policy }, place);
    return Bucket;
  }

  /** A bucket without a policy. */
  async closedBucket(place: Place = {}): Promise<string> {
    const Bucket = this.unique();
    await this.do('s3:CreateBucket', { Bucket }, place);
    this.#elsewhere(() => this.do('s3:DeleteBucket', { Bucket }, place));
    return Bucket;
  }

  /** The ARN of a key, with which CloudTrail may encrypt or not. */
  async key({ forCloudTrail }: { forCloudTrail: boolean }): Promise<string> {
    const { KeyMetadata } = await this.do('kms:CreateKey', {
      ...(forCloudTrail && {
        Policy: JSON.stringify(trailKeyPolicy(await this.accountId())),
      }),
    });
    const KeyId = KeyMetadata!.Arn!;
    this.#elsewhere(() => this.do('kms:ScheduleKeyDeletion', { KeyId }));
    return KeyId;
  }

  /** The ARN of a key with which CloudTrail could encrypt, were it not switched off. */
  async disabledKey(): Promise<string> {
    const keyArn = await this.key({ forCloudTrail: true });
    this.disable(keyArn);
    return keyArn;
  }

  /** @throws NotHere on a foreign endpoint: kms:DisableKey is not among the calls that it must have */
  disable(keyArn: string): void {
    if (!this.#stage.simulator)
      throw new NotHere('It needs a key that is switched off.');
    this.#stage.simulator.change(world => {
      world.keys[keyArn].state = 'Disabled';
    });
  }

  /** What CreateTrail needs at the least. */
  async newTrail(place: Place = {}) {
    return { Name: this.unique(), S3BucketName: await this.bucket(place) };
  }

  /** A trail, which is deleted after the case. */
  async trail(
    place: Place = {},
    settings: Record<string, unknown> = {},
  ): Promise<MadeTrail> {
    const input = { ...(await this.newTrail(place)), ...settings };
    const { TrailARN } = await this.do('cloudtrail:CreateTrail', input, place);
    this.withoutTrail(TrailARN!, place);
    return { ...input, TrailARN: TrailARN! };
  }

  /** Deletes a trail after the case. */
  withoutTrail(nameOrArn: string, place: Place = {}): void {
    this.afterwards(() =>
      this.do('cloudtrail:DeleteTrail', { Name: nameOrArn }, place),
    );
  }

  /** Registers a member as delegated administrator of CloudTrail until the case is over. */
  async delegation(): Promise<{ AccountId: string; ServicePrincipal: string }> {
    const delegation = {
      AccountId: await this.accountId('member'),
      ServicePrincipal: CLOUDTRAIL,
    };
    this.afterwards(() =>
      this.do('organizations:DeregisterDelegatedAdministrator', delegation),
    );
    return delegation;
  }

  /** Does something once the case is over, whether or not it can still be done. */
  afterwards(cleanup: () => Promise<unknown>): void {
    this.#cleanups.push(cleanup);
  }

  /** Tidies up where others keep house: an AWS of one's own begins anew for every case, and has no such calls. */
  #elsewhere(cleanup: () => Promise<unknown>): void {
    if (!this.#stage.simulator) this.afterwards(cleanup);
  }

  /** Does what was to be done afterwards, the last first. */
  async cleanUp(): Promise<void> {
    const cleanups = this.#cleanups.reverse();
    this.#cleanups = [];
    for (const cleanup of cleanups) await cleanup().catch(() => undefined);
  }
}

function inOrganization<T>(reading: Promise<T>): Promise<T> {
  return reading.catch((error: Error) => {
    throw new NotHere(
      `The organization cannot be read here (${error.message}).`,
    );
  });
}
