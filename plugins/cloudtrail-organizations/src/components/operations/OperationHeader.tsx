import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { Operation } from 'backstage-plugin-cloudtrail-organizations-common';
import type { ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import { useTimes } from '../../hooks/useTimes';
import { Mono } from '../shared/Mono';
import { Subtle } from '../shared/Subtle';
import { useStackStyles } from '../shared/useStackStyles';
import { OperationStatusChip } from './OperationStatusChip';

/** What was asked for, by whom, when and why, and the name that AWS knows the person by. */
export const OperationHeader = ({
  operation,
  action,
}: {
  operation: Operation;
  action: ReactNode;
}) => {
  const t = useT();
  const times = useTimes();
  const stack = useStackStyles();
  const { requestedBy, actor, requestedAt, endedAt, reason, sourceIdentity } =
    operation;
  return (
    <div>
      <div className={stack.row}>
        <Typography variant="h3" component="h2">
          {t(`operation.${operation.kind}`)}
        </Typography>
        <OperationStatusChip status={operation.status} />
        <span className={stack.grow} />
        {action}
      </div>
      <Subtle>
        <span className={stack.row}>
          {requestedBy && (
            <span>
              {t('operationPage.by', {
                who: <EntityRefLink entityRef={requestedBy} hideIcon />,
              })}
            </span>
          )}
          {actor && (
            <span>{t('operationPage.through', { service: actor })}</span>
          )}
          {requestedAt && (
            <span>
              {t('operationPage.at', { time: times.exact(requestedAt) })}
            </span>
          )}
          {requestedAt && endedAt && (
            <span>{times.between(requestedAt, endedAt)}</span>
          )}
          {reason && <q>{reason}</q>}
          {sourceIdentity && (
            <span>
              {t('operationPage.inAws')} <Mono>{sourceIdentity}</Mono>
            </span>
          )}
        </span>
      </Subtle>
    </div>
  );
};
