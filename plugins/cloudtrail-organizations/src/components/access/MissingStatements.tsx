import type { AccessReport } from 'backstage-plugin-cloudtrail-organizations-common';
import { useT } from '../../hooks/useT';
import { Mono } from '../shared/Mono';
import { Snippet } from '../shared/Snippet';
import { Subtle } from '../shared/Subtle';

/** What to add to the policy of the portal's role, by account. */
export const MissingStatements = ({
  statements,
}: Pick<AccessReport, 'statements'>) => {
  const t = useT();
  const accounts = [...new Set(statements.map(({ accountId }) => accountId))];
  return (
    <>
      {accounts.map(account => {
        const missing = statements
          .filter(({ accountId }) => accountId === account)
          .map(({ statement }) => statement);
        return (
          <div key={account}>
            <Subtle>
              {t('access.add', { account: <Mono>{account}</Mono> })}
            </Subtle>
            <Snippet
              text={JSON.stringify(
                missing.length === 1 ? missing[0] : missing,
                undefined,
                2,
              )}
              what={t('copy.statement')}
            />
          </div>
        );
      })}
    </>
  );
};
