import Typography from '@material-ui/core/Typography';
import { useT } from '../../hooks/useT';
import { FactHistory } from '../history/FactHistory';
import { menuKinds, primaryKind } from '../operations/kinds';
import { Mono } from '../shared/Mono';
import { ObservedAt } from '../shared/ObservedAt';
import { OperationButton } from '../shared/OperationButton';
import { OperationsMenu } from '../shared/OperationsMenu';
import { StateChip } from '../shared/StateChip';
import { Subtle } from '../shared/Subtle';
import { useStackStyles } from '../shared/useStackStyles';
import { ExportsMenu } from './ExportsMenu';
import type { OrganizationViewProps } from './OrganizationViewProps';
import { RefreshButton } from './RefreshButton';

/** Which organization, how it stands, how old that is, and what can be done. */
export const OrganizationHeader = ({
  posture,
  handle,
  onOperation,
}: OrganizationViewProps) => {
  const t = useT();
  const stack = useStackStyles();
  const primary = primaryKind(posture);
  return (
    <div className={stack.row}>
      <div className={stack.grow}>
        <div className={stack.row}>
          <Typography variant="h3" component="h2">
            {posture.title}
          </Typography>
          <StateChip
            state={posture.state}
            isShaken={posture.lastAttempt !== undefined}
          />
          <FactHistory
            organization={posture.name}
            subject="state"
            title={t('overview.stateFilter')}
          />
        </div>
        <div className={stack.row}>
          {posture.organizationId && (
            <Subtle component="span">
              {t('organization.organizationId')}{' '}
              <Mono copy>{posture.organizationId}</Mono>
            </Subtle>
          )}
          <Subtle component="span">
            {t('organization.managementAccount')}{' '}
            <Mono copy>{posture.managementAccountId}</Mono>
          </Subtle>
          {posture.readOnly && (
            <Subtle component="span">{t('organization.readOnly')}</Subtle>
          )}
        </div>
      </div>
      <div className={stack.row}>
        <ObservedAt at={posture.observedAt} tooSoon={handle.tooSoon} />
        <RefreshButton organization={posture} handle={handle} />
        <ExportsMenu organization={posture.name} />
        {primary && (
          <OperationButton
            organization={posture}
            kind={primary}
            variant="contained"
            onClick={onOperation}
          />
        )}
        <OperationsMenu
          organization={posture}
          kinds={menuKinds(posture)}
          onChoose={onOperation}
        />
      </div>
    </div>
  );
};
