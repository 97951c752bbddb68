import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import type { OwnControl } from './own';
import { fail, notApplicable, pass } from './verdicts';

/** Whoever is one may stop and delete the organization's trails. */
export const delegatedAdministrators: OwnControl<'delegatedAdministrators'> = {
  id: 'delegated-administrators-expected',
  title: say('control.delegatedAdministrators'),
  severity: 'high',
  standards: [],
  facts: ['delegatedAdministrators'],
  judge({ delegatedAdministrators: seen }, { organization }) {
    if (seen.length === 0) {
      return pass(say('checklist.delegatedAdministrators.none'));
    }
    const { expectedDelegatedAdministrators: expected } = organization;
    const accounts = (list: typeof seen) =>
      list.map(({ accountId }) => accountId).join(', ');
    if (!expected) {
      return notApplicable(
        say('control.delegatedAdministrators.noList', {
          accounts: accounts(seen),
        }),
      );
    }
    return seen.map(({ accountId: account }) => ({
      ...(expected.includes(account)
        ? pass(say('control.delegatedAdministrators.pass', { account }))
        : fail(
            say('control.delegatedAdministrators.fail', { account }),
            say('control.delegatedAdministrators.remedy', { account }),
          )),
      resource: account,
    }));
  },
};
