import { useTranslationRef } from '@backstage/frontend-plugin-api';
import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import ListItemText from '@material-ui/core/ListItemText';
import Typography from '@material-ui/core/Typography';
import type { Fault, ManagementAccount } from './control';
import { embeddedAwsTranslationRef } from './translation';
import { weatherOf } from './weather';

/** What fails now, and for whom. */
export const FaultsInForce = (props: {
  /** Absent where they are not known. */
  faults?: Fault[];
  accounts: ManagementAccount[];
}) => {
  const { faults, accounts } = props;
  const { t } = useTranslationRef(embeddedAwsTranslationRef);
  if (!faults) return <Typography>{t('notKnown')}</Typography>;
  if (faults.length === 0) return <Typography>{t('fine')}</Typography>;

  const describe = (fault: Fault) => {
    const weather = weatherOf(fault);
    const { account, readOnly } = fault.match;
    return t(readOnly === false ? 'ofAccountsChanges' : 'ofAccount', {
      name: weather
        ? t(`weather.${weather}.name`)
        : t('weather.other', { kind: fault.kind }),
      account: account
        ? accounts.find(({ id }) => id === account)?.name ?? account
        : t('everyAccount'),
    });
  };
  return (
    <List dense disablePadding>
      {faults.map((fault, i) => (
        <ListItem key={i} disableGutters>
          <ListItemText primary={describe(fault)} />
        </ListItem>
      ))}
    </List>
  );
};
