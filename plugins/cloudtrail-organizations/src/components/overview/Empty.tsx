import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { useT } from '../../hooks/useT';
import { Snippet } from '../shared/Snippet';
import { useStackStyles } from '../shared/useStackStyles';

const CONFIGURATION = `cloudtrailOrganizations:
  organizations:
    - name: acme
      title: Acme
      managementAccountId: '111111111111'
      readers: [group:default/platform]
aws:
  accounts:
    - accountId: '111111111111'
      roleName: BackstageReadOnly
`;

/** How to begin. */
export const Empty = () => {
  const t = useT();
  const stack = useStackStyles();
  return (
    <Paper className={stack.paper}>
      <Typography variant="h5" component="h2" gutterBottom>
        {t('empty.title')}
      </Typography>
      <Typography>{t('empty.text')}</Typography>
      <Snippet text={CONFIGURATION} what={t('copy.configuration')} />
    </Paper>
  );
};
