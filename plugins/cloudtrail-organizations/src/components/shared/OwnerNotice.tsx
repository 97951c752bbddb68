import Alert from '@material-ui/lab/Alert';
import type { TrailOwner } from 'backstage-plugin-cloudtrail-organizations-common';
import { Said } from './Said';

/** Says what looks after a trail, so that nobody changes it behind its back. */
export const OwnerNotice = ({ owner }: { owner: TrailOwner | undefined }) =>
  owner ? (
    <Alert severity="info" role="note">
      <Said sentence={owner.message} />
    </Alert>
  ) : null;
