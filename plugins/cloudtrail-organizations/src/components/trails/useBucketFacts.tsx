import type { TrailBucket } from 'backstage-plugin-cloudtrail-organizations-common';
import type { ReactNode } from 'react';
import { useSeen } from '../../hooks/useSeen';
import { useT } from '../../hooks/useT';
import type { NamedFact } from '../shared/FactList';
import { Mono } from '../shared/Mono';
import { StatusLabel } from '../shared/StatusLabel';

const BLOCKS = [
  'blockPublicAcls',
  'ignorePublicAcls',
  'blockPublicPolicy',
  'restrictPublicBuckets',
] as const;

const ADMISSIONS = ['aclCheck', 'accountPrefix', 'organizationPrefix'] as const;

/** What was seen of the bucket that a trail delivers to, and what could not be. */
export function useBucketFacts(
  bucket: TrailBucket,
  trailArn: string,
): NamedFact[] {
  const t = useT();
  const seen = useSeen();
  const joined = (parts: (string | false | undefined)[]) =>
    parts.filter(Boolean).join(t('value.separator'));
  const onOrOff = (on: boolean) => t(on ? 'value.on' : 'value.off');
  const bad = (what: ReactNode) => <StatusLabel tone="bad">{what}</StatusLabel>;
  const warning = (what: ReactNode) => (
    <StatusLabel tone="warning">{what}</StatusLabel>
  );
  return [
    {
      name: t('bucket.owner'),
      value: seen(bucket.owner, ({ accountId, region, inOrganization }) => (
        <>
          <Mono copy>{accountId}</Mono>{' '}
          {joined([
            region,
            inOrganization === true && t('bucket.inOrganization'),
          ])}
          {inOrganization === false && bad(t('bucket.outsideOrganization'))}
        </>
      )),
    },
    {
      name: t('bucket.policy'),
      value: seen(bucket.policy, policy => {
        if (!policy.exists) return bad(t('bucket.noPolicy'));
        const admits = policy.trails.find(({ arn }) => arn === trailArn);
        if (!admits) return t('value.unknown');
        const missing = ADMISSIONS.filter(part => !admits[part]);
        if (missing.length > 0)
          return bad(
            t('bucket.refuses', {
              parts: missing
                .map(part => t(`bucket.part.${part}`))
                .join(t('value.separator')),
            }),
          );
        return admits.namesSourceArn
          ? t('bucket.admits')
          : warning(t('bucket.admitsAnyTrail'));
      }),
    },
    {
      name: t('bucket.publicAccessBlock'),
      value: seen(bucket.publicAccessBlock, blocked => {
        const off = BLOCKS.filter(block => !blocked[block]);
        return off.length === 0
          ? t('bucket.allBlocked')
          : warning(t('bucket.notBlocked', { settings: off.join(', ') }));
      }),
    },
    {
      name: t('bucket.publicByPolicy'),
      value: seen(bucket.policyStatus, ({ isPublic }) =>
        isPublic ? bad(t('value.yes')) : t('value.no'),
      ),
    },
    {
      name: t('bucket.publicByAcl'),
      value: seen(bucket.acl, ({ publicGrants }) =>
        publicGrants.length > 0
          ? bad(t('bucket.everyone', { grants: publicGrants.join(', ') }))
          : t('value.no'),
      ),
    },
    {
      name: t('trails.encryption'),
      value: seen(bucket.encryption, ({ algorithm, kmsKeyId }) => (
        <>
          <Mono>{algorithm}</Mono> {kmsKeyId && <Mono copy>{kmsKeyId}</Mono>}
        </>
      )),
    },
    {
      name: t('bucket.versioning'),
      value: seen(bucket.versioning, ({ enabled, mfaDelete }) =>
        joined([onOrOff(enabled), mfaDelete && t('bucket.mfaDelete')]),
      ),
    },
    {
      name: t('bucket.objectLock'),
      value: seen(bucket.objectLock, ({ enabled, mode, days }) =>
        joined([
          onOrOff(enabled),
          mode,
          days !== undefined &&
            t('bucket.days', { count: days, number: String(days) }),
        ]),
      ),
    },
    {
      name: t('bucket.lifecycle'),
      value: seen(bucket.lifecycle, ({ expiresAfterDays: days }) =>
        days === undefined
          ? t('bucket.keeps')
          : t('bucket.deletes', { count: days, number: String(days) }),
      ),
    },
    {
      name: t('bucket.logging'),
      value: seen(bucket.logging, ({ targetBucket }) =>
        targetBucket ? <Mono copy>{targetBucket}</Mono> : t('value.off'),
      ),
    },
  ];
}
