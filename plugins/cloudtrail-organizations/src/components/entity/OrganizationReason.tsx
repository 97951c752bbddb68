import Typography from '@material-ui/core/Typography';
import type { Sentence } from 'backstage-plugin-cloudtrail-organizations-common';
import { Said } from '../shared/Said';

/** Why the organization is in its state, in one sentence. */
export const OrganizationReason = ({
  organization: { messages },
}: {
  organization: { messages: { reason: Sentence } };
}) => {
  return (
    <Typography>
      <Said sentence={messages.reason} />
    </Typography>
  );
};
