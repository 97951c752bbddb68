import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { StatusIcon, type Tone } from './StatusIcon';

const useStyles = makeStyles({
  // Backstage's theme gives chips a trailing margin, meant for rows of tags.
  root: { margin: 0 },
});

/** A word with an icon. */
export const StatusChip = ({ tone, label }: { tone: Tone; label: string }) => (
  <Chip
    size="small"
    variant="outlined"
    classes={useStyles()}
    icon={<StatusIcon tone={tone} />}
    label={label}
  />
);
