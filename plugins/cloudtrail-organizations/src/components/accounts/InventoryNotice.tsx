import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import type {
  InventoryProgress,
  PassProgress,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useNumber } from '../../hooks/useNumber';
import { useT } from '../../hooks/useT';
import { Said } from '../shared/Said';
import { Subtle } from '../shared/Subtle';
import { Time } from '../shared/Time';

type Pass = keyof InventoryProgress;

const UNDER_WAY = { accounts: 'listing', coverage: 'looking' } as const;
const ENDED = { accounts: 'listed', coverage: 'looked' } as const;

const Running = ({
  pass,
  progress,
}: {
  pass: Pass;
  progress: PassProgress;
}) => {
  const t = useT();
  const number = useNumber();
  const { done, total } = progress;
  const name = UNDER_WAY[pass];
  const text =
    total === undefined
      ? t(`inventory.${name}`, { done: number(done) })
      : t(`inventory.${name}Of`, { done: number(done), total: number(total) });
  const known = total !== undefined && total > 0;
  return (
    <div>
      <Typography variant="body2" id={`cloudtrail-organizations-${pass}`}>
        {text}
      </Typography>
      <LinearProgress
        aria-labelledby={`cloudtrail-organizations-${pass}`}
        variant={known ? 'determinate' : 'indeterminate'}
        value={known ? Math.min(100, (100 * done) / total) : undefined}
      />
    </div>
  );
};

const PassNotice = ({
  pass,
  progress,
}: {
  pass: Pass;
  progress: PassProgress;
}) => {
  const t = useT();
  const number = useNumber();
  const { status, startedAt, endedAt, requests, message } = progress;
  if (status === 'running') return <Running pass={pass} progress={progress} />;
  const at = endedAt ?? startedAt;
  if (status === 'failed')
    return (
      <Alert severity="warning" role="status">
        {at && t(`inventory.failed.${pass}`, { time: <Time at={at} /> })}{' '}
        {message && <Said sentence={message} />}
      </Alert>
    );
  if (status === 'never' || !at)
    return (
      <Subtle>
        {message ? <Said sentence={message} /> : t(`inventory.never.${pass}`)}
      </Subtle>
    );
  return (
    <Subtle>
      {t(`inventory.${ENDED[pass]}`, {
        time: <Time at={at} />,
        requests: t(`inventory.requests.${pass}`, {
          count: requests,
          number: number(requests),
        }),
      })}{' '}
      {message && <Said sentence={message} />}
    </Subtle>
  );
};

/** How old the list of accounts and its evidence are, what they cost, and how far they are while they are made. */
export const InventoryNotice = ({
  inventory,
}: {
  inventory: InventoryProgress;
}) => (
  <div>
    <PassNotice pass="accounts" progress={inventory.accounts} />
    <PassNotice pass="coverage" progress={inventory.coverage} />
  </div>
);
