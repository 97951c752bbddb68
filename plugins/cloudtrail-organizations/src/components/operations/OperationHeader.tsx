import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Operation } from 'backstage-plugin-cloudtrail-organizations-common';
import { useEffect, useRef, type ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import { useTimes } from '../../hooks/useTimes';
import { Mono } from '../shared/Mono';
import { Subtle } from '../shared/Subtle';
import { useStackStyles } from '../shared/useStackStyles';
import { OperationStatusChip } from './OperationStatusChip';

const useStyles = makeStyles({
  // Nothing can be done with it: it has the focus for those who listen.
  heading: { outline: 'none' },
});

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
  const classes = useStyles();
  const stack = useStackStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that led here is gone, and the focus with it.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  const { requestedBy, actor, requestedAt, endedAt, reason, sourceIdentity } =
    operation;
  return (
    <div>
      <div className={stack.row}>
        <Typography
          ref={heading}
          tabIndex={-1}
          className={classes.heading}
          variant="h3"
          component="h2"
        >
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
