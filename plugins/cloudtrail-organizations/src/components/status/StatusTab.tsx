import Paper from '@material-ui/core/Paper';
import { useT } from '../../hooks/useT';
import { AccessDoctor } from '../access/AccessDoctor';
import type { OrganizationViewProps } from '../organization/OrganizationViewProps';
import { useHiddenStyles } from '../shared/useHiddenStyles';
import { useStackStyles } from '../shared/useStackStyles';
import { ChecklistItem } from './ChecklistItem';
import { OpenFindings } from './OpenFindings';

/** The chain of dependency, top to bottom: what each link needs stands above it. */
export const StatusTab = (props: OrganizationViewProps) => {
  const { posture } = props;
  const t = useT();
  const { hidden } = useHiddenStyles();
  const stack = useStackStyles();
  return (
    <div className={stack.stack}>
      <OpenFindings posture={posture} />
      <Paper className={stack.paper}>
        <h3 className={hidden}>{t('checklist.heading')}</h3>
        <ol className={stack.list}>
          {posture.checklist.map(row => (
            <ChecklistItem key={row.id} row={row} {...props} />
          ))}
        </ol>
      </Paper>
      <AccessDoctor posture={posture} handle={props.handle} />
    </div>
  );
};
