import LinearProgress from '@material-ui/core/LinearProgress';
import type { Operation } from 'backstage-plugin-cloudtrail-organizations-common';
import { isUnderWay } from '../../hooks/useOperation';
import { useSentence } from '../../hooks/useSentence';
import { useT } from '../../hooks/useT';
import { useHiddenStyles } from '../shared/useHiddenStyles';

/** Where the operation is, shown as a bar and said aloud when it changes. */
export const Progress = ({ operation }: { operation: Operation }) => {
  const t = useT();
  const say = useSentence();
  const { hidden } = useHiddenStyles();
  const { steps, kind, status, outcome } = operation;
  const running = steps.find(step => step.status === 'running');
  const message = running?.message ?? outcome;
  const ended = steps.filter(step =>
    ['succeeded', 'skipped', 'failed'].includes(step.status),
  ).length;
  return (
    <>
      {isUnderWay(operation) && (
        <LinearProgress
          variant="determinate"
          value={steps.length ? (100 * ended) / steps.length : 0}
          aria-label={t(`operation.${kind}`)}
        />
      )}
      <span role="status" className={hidden}>
        {t('operationPage.progress', {
          operation: t(`operation.${kind}`),
          status: t(`operationStatus.${status}`),
          step: message ? say(message) : '',
        })}
      </span>
    </>
  );
};
