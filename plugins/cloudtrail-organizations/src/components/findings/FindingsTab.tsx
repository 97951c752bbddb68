import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import type {
  Finding,
  FindingsPage,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useEffect, useState } from 'react';
import { useFindings } from '../../hooks/useFindings';
import { useNumber } from '../../hooks/useNumber';
import { useT } from '../../hooks/useT';
import { useWaivers } from '../../hooks/useWaivers';
import type { OrganizationViewProps } from '../organization/OrganizationViewProps';
import { LoadError } from '../shared/LoadError';
import { LoadingPanel } from '../shared/LoadingPanel';
import { NewerFailed } from '../shared/NewerFailed';
import { useStackStyles } from '../shared/useStackStyles';
import { EndWaiverDialog } from './EndWaiverDialog';
import { FindingItem } from './FindingItem';
import { FindingsToolbar } from './FindingsToolbar';
import { queryOf, type FindingsView } from './findingsView';
import { useFindingsView } from './useFindingsView';
import { WaiveDialog } from './WaiveDialog';
import { WaiversList } from './WaiversList';

const Nothing = ({
  view,
  page,
}: {
  view: FindingsView;
  page: FindingsPage;
}) => {
  const t = useT();
  const number = useNumber();
  const { unknown, fail } = page.counts;
  if (view.verdict !== 'fail' || fail > 0)
    return <Typography>{t('findings.noneOf')}</Typography>;
  return (
    <Typography>
      {t('findings.noneFails')}{' '}
      {unknown > 0 &&
        t('findings.notJudged', { count: unknown, number: number(unknown) })}
    </Typography>
  );
};

/** What the controls say of the organization, the gravest first, and what is accepted of it until when. */
export const FindingsTab = ({
  posture,
  handle,
}: Omit<OrganizationViewProps, 'onOperation'>) => {
  const t = useT();
  const number = useNumber();
  const stack = useStackStyles();
  const { view, change } = useFindingsView();
  const { value, error, reload } = useFindings(posture.name, queryOf(view));
  const waivers = useWaivers(posture.name);
  const [dialog, setDialog] = useState<{
    kind: 'waive' | 'end';
    finding: Finding;
  }>();

  // A new observation brings new findings.
  const { observedAt } = posture;
  useEffect(() => {
    reload();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another page is loaded by itself
  }, [observedAt]);

  const reloadAll = () => {
    reload();
    waivers.reload();
    handle.reload();
  };
  const close = () => setDialog(undefined);
  const dialogProps = dialog && {
    organization: posture.name,
    finding: dialog.finding,
    onDone: () => {
      close();
      reloadAll();
    },
    onUnclear: reloadAll,
    onClose: close,
  };
  const expired = posture.findings.filter(
    ({ waiver }) => waiver?.status === 'expired',
  ).length;
  return (
    <div className={stack.stack}>
      {expired > 0 && (
        <Alert severity="error" role="status">
          {t('waivers.expiredCount', {
            count: expired,
            number: number(expired),
          })}
        </Alert>
      )}
      <Paper className={stack.paper}>
        <div className={stack.stack}>
          <Typography variant="h5" component="h3">
            {t('findings.heading')}
          </Typography>
          <FindingsToolbar
            view={view}
            counts={value?.counts}
            onChange={change}
          />
          {!value && error && <LoadError error={error} onRetry={reload} />}
          {!value && !error && (
            <LoadingPanel label={t('findings.loading')} lines={8} />
          )}
          {value && <NewerFailed error={error} />}
          {value?.items.length === 0 && <Nothing view={view} page={value} />}
        </div>
        {value && value.items.length > 0 && (
          <ul className={stack.list}>
            {value.items.map(finding => (
              <FindingItem
                key={finding.id}
                finding={finding}
                posture={posture}
                onWaive={() => setDialog({ kind: 'waive', finding })}
                onEndWaiver={() => setDialog({ kind: 'end', finding })}
              />
            ))}
          </ul>
        )}
        {value && (
          <div className={stack.row}>
            <Typography variant="body2" className={stack.grow} role="status">
              {t('findings.total', {
                count: value.totalItems,
                number: number(value.totalItems),
              })}
            </Typography>
            {view.cursor && (
              <Button onClick={() => change({})}>{t('accounts.first')}</Button>
            )}
            {value.nextCursor && (
              <Button onClick={() => change({ cursor: value.nextCursor })}>
                {t('findings.next')}
              </Button>
            )}
          </div>
        )}
      </Paper>
      {waivers.value && <WaiversList waivers={waivers.value.items} />}
      {waivers.error && !waivers.value && (
        <LoadError error={waivers.error} onRetry={waivers.reload} />
      )}
      {dialogProps && dialog.kind === 'waive' && (
        <WaiveDialog {...dialogProps} />
      )}
      {dialogProps && dialog.kind === 'end' && (
        <EndWaiverDialog {...dialogProps} />
      )}
    </div>
  );
};
