import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import type { AccessReport } from 'backstage-plugin-cloudtrail-organizations-common';
import classNames from 'classnames';
import { useEffect } from 'react';
import { useAccess } from '../../hooks/useAccess';
import { useT } from '../../hooks/useT';
import type { OrganizationViewProps } from '../organization/OrganizationViewProps';
import { RefreshButton } from '../organization/RefreshButton';
import { Disclosure } from '../shared/Disclosure';
import { LoadError } from '../shared/LoadError';
import { LoadingPanel } from '../shared/LoadingPanel';
import { NewerFailed } from '../shared/NewerFailed';
import { Subtle } from '../shared/Subtle';
import { useStackStyles } from '../shared/useStackStyles';
import { MissingStatements } from './MissingStatements';
import { NeededCallsTable } from './NeededCallsTable';

/** Where the link of the checklist leads. */
export const ACCESS_DOCTOR_ID = 'access-doctor';

const Report = ({ report }: { report: AccessReport }) => {
  const t = useT();
  const needed = report.calls.filter(({ verdict }) => verdict !== 'notNeeded');
  const amiss = needed.filter(({ verdict }) => verdict !== 'allowed');
  return (
    <>
      <Typography>
        {t('access.summary', {
          number: String(needed.length - amiss.length),
          total: String(needed.length),
        })}
      </Typography>
      <MissingStatements statements={report.statements} />
      {amiss.length > 0 && (
        <NeededCallsTable caption={t('access.amiss')} calls={amiss} />
      )}
      <Disclosure summary={t('access.all')}>
        <NeededCallsTable caption={t('access.all')} calls={report.calls} />
      </Disclosure>
    </>
  );
};

/** Each call that the portal needs, whether it may make it, and what to add where it may not. */
export const AccessDoctor = ({
  posture,
  handle,
}: Omit<OrganizationViewProps, 'onOperation'>) => {
  const t = useT();
  const stack = useStackStyles();
  const { value, error, reload } = useAccess(posture.name);

  // What the newest attempt was allowed is only known after it.
  const attempted = `${posture.observedAt} ${posture.lastAttempt?.at}`;
  useEffect(() => {
    reload();
  }, [attempted, reload]);

  return (
    <Paper
      id={ACCESS_DOCTOR_ID}
      className={classNames(stack.paper, stack.stack)}
    >
      <div className={stack.row}>
        <Typography variant="h5" component="h3" tabIndex={-1}>
          {t('access.heading')}
        </Typography>
        <span className={stack.grow} />
        <RefreshButton
          organization={posture}
          handle={handle}
          label={t('checklist.checkAgain')}
        />
      </div>
      <Subtle>{t('access.text')}</Subtle>
      {!value && error && <LoadError error={error} onRetry={reload} />}
      {!value && !error && (
        <LoadingPanel label={t('access.loading')} lines={3} />
      )}
      {value && <NewerFailed error={error} />}
      {value && <Report report={value} />}
    </Paper>
  );
};
