import { Link } from '@backstage/core-components';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import type { Posture } from 'backstage-plugin-cloudtrail-organizations-common';
import classNames from 'classnames';
import { useFindingCounts } from '../../hooks/useFindingCounts';
import { usePaths } from '../../hooks/usePaths';
import { useT } from '../../hooks/useT';
import { totalOf } from '../shared/severities';
import { useStackStyles } from '../shared/useStackStyles';

/** How many findings are open besides, or beneath, the state, and the way to them. */
export const OpenFindings = ({
  posture: { name, state, findingCounts },
}: {
  posture: Pick<Posture, 'name' | 'state' | 'findingCounts'>;
}) => {
  const t = useT();
  const paths = usePaths();
  const stack = useStackStyles();
  const inWords = useFindingCounts();
  const sentence = () => {
    if (!findingCounts) return t('findings.unknown');
    if (totalOf(findingCounts) === 0)
      return t(state === 'active' ? 'findings.none' : 'findings.noneBesides');
    return t('findings.open', {
      counts: inWords(findingCounts).join(t('value.separator')),
    });
  };
  return (
    <Paper className={classNames(stack.paper, stack.row)}>
      <Typography className={stack.grow}>
        {sentence()} {findingCounts?.atLeast && t('findings.more')}
      </Typography>
      <Link to={paths.tab(name, 'findings')}>{t('findings.toFindings')}</Link>
    </Paper>
  );
};
