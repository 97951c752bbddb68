import type { AccountCoverage } from 'backstage-plugin-cloudtrail-organizations-common';
import { useNumber } from '../../hooks/useNumber';
import { useT } from '../../hooks/useT';
import { Disclosure } from '../shared/Disclosure';
import { FactList } from '../shared/FactList';
import { Mono } from '../shared/Mono';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';

/** The newest log or digest of an account that was seen, and from which Regions anything was. */
export const EvidenceCell = ({ coverage }: { coverage: AccountCoverage }) => {
  const t = useT();
  const number = useNumber();
  const { newestAt, evidence, region, trailName, checkedAt } = coverage;
  const regions = coverage.regions ?? [];
  const untimed = regions.filter(seen => !seen.newestAt);
  const how = (
    <>
      {trailName && (
        <Subtle>
          {t('accounts.ofTrail', { trail: <Mono>{trailName}</Mono> })}
        </Subtle>
      )}
      {checkedAt && (
        <Subtle>
          {t('accounts.checked', { time: <Time at={checkedAt} /> })}
        </Subtle>
      )}
    </>
  );
  const kind = evidence && t(`accounts.evidence.${evidence}`);
  return (
    <>
      {newestAt ? <Time at={newestAt} /> : t('accounts.noEvidence')}
      {kind && (
        <Subtle>
          {region
            ? t('accounts.evidenceFrom', { evidence: kind, region })
            : kind}
        </Subtle>
      )}
      {regions.length === 0 && how}
      {regions.length > 0 && (
        <Disclosure
          summary={t('accounts.regions', {
            count: regions.length,
            number: number(regions.length),
          })}
        >
          {how}
          <FactList
            sideBySide
            facts={regions.map(seen => ({
              name: seen.region,
              value: seen.newestAt && <Time at={seen.newestAt} />,
            }))}
          />
          {untimed.length > 0 && (
            <Subtle>
              {t('accounts.regionsSeen', {
                regions: untimed
                  .map(seen => seen.region)
                  .join(t('value.separator')),
              })}
            </Subtle>
          )}
        </Disclosure>
      )}
    </>
  );
};
