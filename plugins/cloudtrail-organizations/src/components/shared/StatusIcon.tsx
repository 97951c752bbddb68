import { makeStyles, type Theme } from '@material-ui/core/styles';
import CheckCircleOutline from '@material-ui/icons/CheckCircleOutline';
import ErrorOutline from '@material-ui/icons/ErrorOutline';
import HelpOutline from '@material-ui/icons/HelpOutline';
import HourglassEmpty from '@material-ui/icons/HourglassEmpty';
import RadioButtonUnchecked from '@material-ui/icons/RadioButtonUnchecked';
import ReportProblemOutlined from '@material-ui/icons/ReportProblemOutlined';

/** How something stands, whatever it is. */
export type Tone = 'good' | 'warning' | 'bad' | 'off' | 'unknown' | 'running';

const ICONS = {
  good: CheckCircleOutline,
  warning: ReportProblemOutlined,
  bad: ErrorOutline,
  off: RadioButtonUnchecked,
  unknown: HelpOutline,
  running: HourglassEmpty,
};

const useStyles = makeStyles((theme: Theme) => ({
  good: { color: theme.palette.status.ok },
  warning: { color: theme.palette.status.warning },
  bad: { color: theme.palette.status.error },
  off: { color: theme.palette.status.aborted },
  unknown: { color: theme.palette.status.aborted },
  running: { color: theme.palette.status.running },
}));

/** Supports a word that stands beside it, so it is hidden from who cannot see it. */
export const StatusIcon = ({ tone }: { tone: Tone }) => {
  const Icon = ICONS[tone];
  return <Icon aria-hidden fontSize="small" className={useStyles()[tone]} />;
};
