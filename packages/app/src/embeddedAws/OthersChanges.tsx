import { useTranslationRef } from '@backstage/frontend-plugin-api';
import List from '@material-ui/core/List';
import type { ManagementAccount } from './control';
import { Offer } from './Offer';
import { embeddedAwsTranslationRef } from './translation';

/** Changes that the portal does not make itself, and must notice. */
export const OthersChanges = (props: {
  account?: ManagementAccount;
  onRemovePolicies(account: ManagementAccount): void;
  onStartOver(): void;
}) => {
  const { account, onRemovePolicies, onStartOver } = props;
  const { t } = useTranslationRef(embeddedAwsTranslationRef);
  const canRemove = Boolean(account?.buckets.length);
  return (
    <List>
      <Offer
        name={t('removePolicy')}
        about={canRemove ? t('removePolicyAbout') : t('removePolicyWhich')}
        action={t('remove')}
        label={t('removePolicy')}
        disabled={!canRemove}
        onClick={() => account && onRemovePolicies(account)}
      />
      <Offer
        name={t('startOver')}
        about={t('startOverAbout')}
        action={t('startOver')}
        onClick={onStartOver}
      />
    </List>
  );
};
