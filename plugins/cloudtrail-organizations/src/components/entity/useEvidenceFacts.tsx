import type {
  AccountCoverage,
  AccountMembership,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useNumber } from '../../hooks/useNumber';
import { useT } from '../../hooks/useT';
import { Disclosure } from '../shared/Disclosure';
import { FactList, type NamedFact } from '../shared/FactList';
import { Mono } from '../shared/Mono';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';

const Regions = ({ regions }: Pick<Required<AccountCoverage>, 'regions'>) => {
  const t = useT();
  const number = useNumber();
  return (
    <Disclosure
      summary={t('card.regionCount', {
        count: regions.length,
        number: number(regions.length),
      })}
    >
      <FactList
        sideBySide
        facts={regions.map(({ region, newestAt }) => ({
          name: region,
          value: newestAt ? <Time at={newestAt} /> : t('card.regionSeen'),
        }))}
      />
    </Disclosure>
  );
};

/** How it is known whether an account is logged: by its own log files, or while none was seen, by its organization's. */
export function useEvidenceFacts(account: AccountMembership): NamedFact[] {
  const t = useT();
  const { coverage, organization } = account;
  if (!coverage?.newestAt)
    return [
      {
        name: t('card.lastDelivery'),
        value: organization.lastDeliveryAt && (
          <Time at={organization.lastDeliveryAt} />
        ),
      },
      {
        name: t('card.lastDigest'),
        value: organization.lastDigestAt && (
          <Time at={organization.lastDigestAt} />
        ),
      },
      {
        name: t('card.ownDelivery'),
        value: coverage ? undefined : (
          <Subtle component="span">{t('card.deliveryNotObserved')}</Subtle>
        ),
      },
    ];
  const { newestAt, evidence, region, trailName, regions = [] } = coverage;
  return [
    {
      name: t('card.loggedBy'),
      value: trailName && <Mono>{trailName}</Mono>,
    },
    {
      name: t(evidence === 'digest' ? 'card.ownDigest' : 'card.ownLog'),
      value: region ? (
        <>
          {t('card.inRegion', {
            time: <Time at={newestAt} />,
            region: <Mono>{region}</Mono>,
          })}
        </>
      ) : (
        <Time at={newestAt} />
      ),
    },
    {
      name: t('card.regions'),
      value: regions.length > 0 && <Regions regions={regions} />,
    },
  ];
}
