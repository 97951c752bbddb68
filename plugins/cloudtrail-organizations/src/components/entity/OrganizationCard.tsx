import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import type { OrganizationSummary } from 'backstage-plugin-cloudtrail-organizations-common';
import { useOptionalPaths } from '../../hooks/useOptionalPaths';
import { useOrganizations } from '../../hooks/useOrganizations';
import { useT } from '../../hooks/useT';
import { CoverageNumbers } from '../shared/CoverageNumbers';
import { EndpointNote } from '../shared/EndpointNote';
import { FactList } from '../shared/FactList';
import { FreshnessNotices } from '../shared/FreshnessNotices';
import { Mono } from '../shared/Mono';
import { ObservedAt } from '../shared/ObservedAt';
import { CardFrame } from './CardFrame';
import { CardPending } from './CardPending';
import { FittingAction } from './FittingAction';
import { OrganizationReason } from './OrganizationReason';
import { OrganizationStateChip } from './OrganizationStateChip';
import { TrailNames, TrustedAccessFact } from './organizationFacts';

const OrganizationFacts = ({
  organization,
}: {
  organization: OrganizationSummary;
}) => {
  const t = useT();
  const paths = useOptionalPaths();
  return (
    <>
      <OrganizationReason organization={organization} />
      <FactList
        facts={[
          {
            name: t('card.organization'),
            value: paths ? (
              <Link to={paths.organization(organization.name)}>
                {organization.title}
              </Link>
            ) : (
              organization.title
            ),
          },
          {
            name: t('card.managementAccount'),
            value: <Mono copy>{organization.managementAccountId}</Mono>,
          },
          {
            name: t('card.accounts'),
            value: <CoverageNumbers organization={organization} />,
          },
          {
            name: t('card.trustedAccess'),
            value: <TrustedAccessFact organization={organization} />,
          },
          {
            name: t('card.trails'),
            value: <TrailNames names={organization.trailNames} />,
          },
        ]}
      />
      <FittingAction organization={organization} />
      <ObservedAt at={organization.observedAt} />
    </>
  );
};

/** An organization, among those that the person may read. */
export const OrganizationCard = ({
  organizationId,
}: {
  organizationId: string;
}) => {
  const t = useT();
  const { value, error, reload } = useOrganizations();
  const organization = value?.items.find(
    candidate => candidate.organizationId === organizationId,
  );
  return (
    <CardFrame
      chip={
        organization && (
          <OrganizationStateChip
            state={organization.state}
            isShaken={organization.lastAttempt !== undefined}
          />
        )
      }
    >
      {!value && (
        <CardPending
          error={error}
          onRetry={reload}
          notFound={t('card.organizationNotFound')}
        />
      )}
      {value && !organization && (
        <Typography variant="body2">
          {t('card.organizationNotFound')}
        </Typography>
      )}
      {organization && (
        <>
          <FreshnessNotices organization={organization} error={error} />
          <OrganizationFacts organization={organization} />
        </>
      )}
      {value && <EndpointNote endpoint={value.endpoint} />}
    </CardFrame>
  );
};
