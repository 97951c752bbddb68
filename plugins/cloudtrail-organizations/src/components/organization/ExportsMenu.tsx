import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import CircularProgress from '@material-ui/core/CircularProgress';
import ListItemText from '@material-ui/core/ListItemText';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import Snackbar from '@material-ui/core/Snackbar';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import GetApp from '@material-ui/icons/GetApp';
import Alert from '@material-ui/lab/Alert';
import type { CloudTrailOrganizationsApi } from 'backstage-plugin-cloudtrail-organizations-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { cloudTrailOrganizationsApiRef } from '../../api';
import { useErrorText } from '../../hooks/useErrorText';
import { useT } from '../../hooks/useT';
import { saveFile } from './saveFile';

interface Export {
  fileEnding: string;
  fetch(api: CloudTrailOrganizationsApi, organization: string): Promise<Blob>;
}

const EXPORTS = {
  csv: {
    fileEnding: 'findings.csv',
    fetch: (api, organization) => api.exportFindings(organization, 'csv'),
  },
  ocsf: {
    fileEnding: 'findings.ocsf.json',
    fetch: (api, organization) => api.exportFindings(organization, 'ocsf'),
  },
  auditor: {
    fileEnding: 'audit.zip',
    fetch: (api, organization) => api.exportForAuditor(organization),
  },
} as const satisfies Record<string, Export>;
type Kind = keyof typeof EXPORTS;
const KINDS = Object.keys(EXPORTS) as Kind[];

const useStyles = makeStyles((theme: Theme) => ({
  paper: { maxWidth: theme.spacing(50) },
  item: { whiteSpace: 'normal' },
}));

/** What is known of an organization as files to take along. */
export const ExportsMenu = ({
  organization,
}: {
  /** Its configured name. */
  organization: string;
}) => {
  const t = useT();
  const api = useApi(cloudTrailOrganizationsApiRef);
  const errorText = useErrorText();
  const classes = useStyles();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [seenError, setSeenError] = useState<Error>();
  const [{ loading, error }, save] = useAsyncFn(
    async (kind: Kind) => {
      const { fileEnding, fetch } = EXPORTS[kind];
      const day = new Date().toISOString().slice(0, 10);
      saveFile(
        await fetch(api, organization),
        `${organization}-${day}-${fileEnding}`,
      );
    },
    [api, organization],
  );
  const menuId = 'cloudtrail-organizations-exports';
  return (
    <>
      <Button
        variant="outlined"
        color="primary"
        disabled={loading}
        startIcon={
          loading ? <CircularProgress size={16} aria-hidden /> : <GetApp />
        }
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        aria-controls={anchor ? menuId : undefined}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {t(loading ? 'exports.exporting' : 'exports.export')}
      </Button>
      <Menu
        id={menuId}
        anchorEl={anchor}
        open={Boolean(anchor)}
        onClose={() => setAnchor(undefined)}
        PaperProps={{ className: classes.paper }}
      >
        {KINDS.map(kind => (
          <MenuItem
            key={kind}
            className={classes.item}
            onClick={() => {
              setAnchor(undefined);
              save(kind);
            }}
          >
            <ListItemText
              primary={t(`exports.${kind}`)}
              secondary={t(`exports.${kind}Text`)}
            />
          </MenuItem>
        ))}
      </Menu>
      <Snackbar open={error !== undefined && error !== seenError}>
        <Alert
          severity="error"
          closeText={t('plan.close')}
          onClose={() => setSeenError(error)}
        >
          {error && t('exports.failed', { cause: errorText(error) })}
        </Alert>
      </Snackbar>
    </>
  );
};
