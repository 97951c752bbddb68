import Paper from '@material-ui/core/Paper';
import type {
  OperationKind,
  Posture,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationHandle } from '../../hooks/useOrganization';
import { useT } from '../../hooks/useT';
import { useHiddenStyles } from '../shared/useHiddenStyles';
import { useStackStyles } from '../shared/useStackStyles';
import { ChecklistItem } from './ChecklistItem';
import { Findings } from './Findings';

/** The chain of dependency, top to bottom: what each link needs stands above it. */
export const StatusTab = ({
  posture,
  handle,
  onOperation,
}: {
  posture: Posture;
  handle: OrganizationHandle;
  onOperation: (kind: OperationKind, opener: HTMLElement | null) => void;
}) => {
  const t = useT();
  const { hidden } = useHiddenStyles();
  const stack = useStackStyles();
  return (
    <div className={stack.stack}>
      <Findings posture={posture} />
      <Paper className={stack.paper}>
        <h3 className={hidden}>{t('checklist.heading')}</h3>
        <ol className={stack.list}>
          {posture.checklist.map(row => (
            <ChecklistItem
              key={row.id}
              row={row}
              posture={posture}
              handle={handle}
              onOperation={onOperation}
            />
          ))}
        </ol>
      </Paper>
    </div>
  );
};
