import type {
  ChecklistRow,
  Posture,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useSeen } from '../../hooks/useSeen';
import { useT } from '../../hooks/useT';
import { CoverageNumbers } from '../shared/CoverageNumbers';
import { Disclosure } from '../shared/Disclosure';
import { FactList, type NamedFact } from '../shared/FactList';
import { Mono } from '../shared/Mono';
import { StatusLabel } from '../shared/StatusLabel';
import { Time } from '../shared/Time';

const Monos = ({ names }: { names: string[] }) => (
  <>
    {names.map(name => (
      <div key={name}>
        <Mono>{name}</Mono>
      </div>
    ))}
  </>
);

/** The facts behind the row of trusted access: what else has it, and what may deny it to CloudTrail's role. */
function useTrustedAccessFacts({ observations }: Posture): NamedFact[] {
  const t = useT();
  const seen = useSeen();
  const { trustedAccess, resourcePolicy } = observations;
  return [
    {
      name: t('rowDetails.otherServices'),
      value: seen(trustedAccess, ({ otherServices }) => {
        if (!otherServices) return t('value.unknown');
        if (otherServices.length === 0) return t('value.none');
        return otherServices.map(({ servicePrincipal, since }) => (
          <div key={servicePrincipal}>
            <Mono>{servicePrincipal}</Mono>
            {since && (
              <>
                {' '}
                {t('time.since', { time: <Time at={since} format="day" /> })}
              </>
            )}
          </div>
        ));
      }),
    },
    {
      name: t('rowDetails.resourcePolicy'),
      value: seen(
        resourcePolicy,
        ({ exists, deniesCloudTrail, deniedActions }) => {
          if (!exists) return t('value.none');
          if (!deniesCloudTrail) return t('rowDetails.deniesNothing');
          return (
            <>
              <StatusLabel tone="bad">{t('rowDetails.denies')}</StatusLabel>
              <Monos names={deniedActions ?? []} />
            </>
          );
        },
      ),
    },
  ];
}

function useRoleFacts({ observations }: Posture): NamedFact[] {
  const t = useT();
  const role = observations.serviceLinkedRole.value;
  if (!role?.exists) return [];
  return [
    { name: t('rowDetails.arn'), value: role.arn && <Mono>{role.arn}</Mono> },
    {
      name: t('rowDetails.trusts'),
      value: <Monos names={role.trustedPrincipals} />,
    },
  ];
}

function useDelegateFacts({ observations }: Posture): NamedFact[] {
  const t = useT();
  return (observations.delegatedAdministrators.value ?? []).map(
    ({ accountId, name, since }) => ({
      name: accountId,
      value: (
        <>
          {name}{' '}
          {since && t('time.since', { time: <Time at={since} format="day" /> })}
        </>
      ),
    }),
  );
}

/** What was seen behind a row, for those who want to know more than its sentence. */
export const RowDetails = ({
  row,
  posture,
}: {
  row: Pick<ChecklistRow, 'id'>;
  posture: Posture;
}) => {
  const t = useT();
  const trustedAccess = useTrustedAccessFacts(posture);
  const role = useRoleFacts(posture);
  const delegates = useDelegateFacts(posture);
  if (row.id === 'member-coverage')
    return posture.coverage ? <CoverageNumbers organization={posture} /> : null;
  const facts =
    {
      'trusted-access': trustedAccess,
      'service-linked-role': role,
      'delegated-administrators': delegates,
    }[row.id as string] ?? [];
  if (facts.length === 0) return null;
  return (
    <Disclosure summary={t('rowDetails.more')}>
      <FactList facts={facts} />
    </Disclosure>
  );
};
