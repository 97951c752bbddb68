import type { Sentence } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { Subtle } from './Subtle';

/** Says who runs the AWS CLI command of a remedy, where it has one. */
export const AsAdministrator = ({
  of,
  sentence,
}: {
  of: { managementAccountId: string };
  sentence: Sentence;
}) => {
  const t = useT();
  if (!('command' in sentence.params)) return null;
  return (
    <Subtle>
      {t('checklist.asAdministrator', { account: of.managementAccountId })}
    </Subtle>
  );
};
