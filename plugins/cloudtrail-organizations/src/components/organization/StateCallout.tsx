import Alert, { type Color } from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type {
  OrganizationState,
  OrganizationSummary,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { AsAdministrator } from '../shared/AsAdministrator';
import { mentions } from '../shared/mentions';
import { Said } from '../shared/Said';
import { StateSince } from '../shared/StateSince';

const SEVERITIES: Record<OrganizationState, Color> = {
  active: 'success',
  incomplete: 'warning',
  failing: 'error',
  disabled: 'info',
  unknown: 'warning',
};

/** Why the organization is in its state, since when, and what to do next. */
export const StateCallout = ({
  organization: {
    state,
    messages,
    since,
    sinceBasis,
    managementAccountId,
    lastAttempt,
  },
}: {
  organization: Pick<
    OrganizationSummary,
    | 'state'
    | 'messages'
    | 'since'
    | 'sinceBasis'
    | 'managementAccountId'
    | 'lastAttempt'
  >;
}) => {
  const t = useT();
  return (
    // Nobody can say that all is well now where a newer attempt to observe failed.
    <Alert
      severity={
        state === 'active' && lastAttempt ? 'warning' : SEVERITIES[state]
      }
      role="note"
    >
      <AlertTitle>
        <Said sentence={messages.reason} />
      </AlertTitle>
      {messages.nextStep && (
        <div>
          <Said sentence={messages.nextStep} />
          <AsAdministrator
            of={{ managementAccountId }}
            sentence={messages.nextStep}
          />
        </div>
      )}
      {since && !mentions(messages.reason, since) && (
        <div>
          {t('organization.stateSince', {
            state: t(`state.${state}`),
            since: <StateSince since={since} sinceBasis={sinceBasis} />,
          })}
        </div>
      )}
    </Alert>
  );
};
