import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import type { OperationPlan } from 'backstage-plugin-cloudtrail-organizations-common';
import { useErrorText } from '../../hooks/useErrorText';
import type { usePlan } from '../../hooks/usePlan';
import { useT } from '../../hooks/useT';
import { Disclosure } from '../shared/Disclosure';
import { LoadingPanel } from '../shared/LoadingPanel';
import { Mono } from '../shared/Mono';
import { Snippet } from '../shared/Snippet';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';
import { Effects } from './Effects';
import { Preconditions } from './Preconditions';

const PlanDetails = ({ plan }: { plan: OperationPlan }) => {
  const t = useT();
  if (!plan.changes)
    return (
      <>
        <Alert severity="info" role="status">
          {t('plan.nothing')}
        </Alert>
        <Preconditions preconditions={plan.preconditions} />
      </>
    );
  return (
    <>
      <Effects effects={plan.effects} />
      <Preconditions preconditions={plan.preconditions} />
      {plan.observedAt && (
        <Subtle>
          {t('plan.age', { time: <Time at={plan.observedAt} /> })}
        </Subtle>
      )}
      {plan.cli.length > 0 && (
        <Disclosure summary={t('plan.cli')}>
          {plan.cli.map(line => (
            <Snippet key={line} text={line} what={t('copy.command')} />
          ))}
        </Disclosure>
      )}
      {plan.actions.length > 0 && (
        <Disclosure summary={t('plan.actions')}>
          <ul>
            {plan.actions.map(action => (
              <Typography key={action} component="li" variant="body2">
                <Mono>{action}</Mono>
              </Typography>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
};

/** What would happen, from facts of what age, under which conditions. */
export const PlanView = ({ plan }: { plan: ReturnType<typeof usePlan> }) => {
  const t = useT();
  const errorText = useErrorText();
  if (plan.value) return <PlanDetails plan={plan.value.plan} />;
  if (plan.error)
    return (
      <Alert
        severity="error"
        action={
          <Button color="inherit" size="small" onClick={plan.reload}>
            {t('error.retry')}
          </Button>
        }
      >
        {t('plan.failed', { cause: errorText(plan.error) })}
      </Alert>
    );
  return <LoadingPanel label={t('plan.loading')} />;
};
