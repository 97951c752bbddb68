import {
  type AwsAction,
  type ChecklistRow,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { awsCli, createServiceLinkedRoleCli } from '../aws/cli';
import { SERVICE_LINKED_ROLE_NAME } from '../aws/iam';
import { CLOUDTRAIL } from '../aws/organizations';
import type { ChecklistInput } from './checklist';
import { judgeRole } from './role';
import { wrongAccount } from './state';
import { statementThatAllows } from './iamStatement';
import {
  firstUnknown,
  missingActionOf,
  row,
  type RowHead,
  unknownRow,
  waits,
} from './rows';
import { known } from './terms';

/** Trusted access needs all features. */
export function featureSet({
  organization,
  observations,
  terms,
}: ChecklistInput): ChecklistRow {
  const head: RowHead = {
    id: 'feature-set',
    calls: ['organizations:DescribeOrganization'],
    checkYourself: [
      awsCli(organization, 'organizations', ['describe-organization']),
    ],
  };
  const seen = observations.organization;
  const fact = known(seen, terms);
  if (!fact) return unknownRow(head, seen, organization);
  return fact.featureSet === 'ALL'
    ? row(head, seen, {
        status: 'ok',
        message: say('checklist.featureSet.all', { organizationId: fact.id }),
      })
    : row(head, seen, {
        status: 'bad',
        message: say('state.disabled.consolidatedBilling'),
        remedy: say('state.disabled.enableAllFeatures'),
      });
}

/** Who the portal is to AWS, and what it may not see. */
export function portalAccess({
  organization,
  observations,
  terms,
  failedAttempt,
}: ChecklistInput): ChecklistRow {
  const head: RowHead = {
    id: 'portal-access',
    calls: ['sts:GetCallerIdentity'],
    // The call shows each caller their own identity, so nobody can check the portal's by it.
    checkYourself: [],
  };
  const seen = observations.callerIdentity;
  if (failedAttempt) {
    return row(
      head,
      { observedAt: failedAttempt.at },
      {
        status: 'bad',
        message: failedAttempt.message,
        remedy: say('state.unknown.correctCause'),
      },
    );
  }
  const identity = known(seen, terms);
  if (!identity) return unknownRow(head, seen, organization);
  if (identity.account !== organization.observingAccountId) {
    return row(head, seen, {
      status: 'bad',
      message: wrongAccount(organization, identity.account),
      remedy: say('state.unknown.correctAccount'),
    });
  }
  const missing = missingActions(observations);
  if (missing.length > 0) {
    return {
      ...row(head, seen, {
        status: 'warning',
        message: say('checklist.portalAccess.denied', {
          arn: identity.arn,
          actions: missing.join(', '),
        }),
        remedy: say('checklist.portalAccess.allow'),
      }),
      missingStatement: statementThatAllows(organization, missing),
    };
  }
  return identity.isRoot
    ? row(head, seen, {
        status: 'warning',
        message: say('checklist.portalAccess.root', { arn: identity.arn }),
        remedy: say('checklist.portalAccess.useRole'),
      })
    : row(head, seen, {
        status: 'ok',
        message: say('checklist.portalAccess.ok', { arn: identity.arn }),
      });
}

function missingActions(
  observations: ChecklistInput['observations'],
): AwsAction[] {
  const trails = observations.trails;
  const nested =
    trails.outcome === 'observed'
      ? trails.value.flatMap(trail => [
          trail.status,
          ...trail.statuses,
          trail.eventSelectors,
          trail.insights,
          trail.tags,
        ])
      : [];
  const missing = [...Object.values(observations), ...nested].flatMap(
    observation => missingActionOf(observation) ?? [],
  );
  return [...new Set(missing)];
}

/** Whether CloudTrail may act in the organization. */
export function trustedAccess({
  organization,
  observations,
  terms,
}: ChecklistInput): ChecklistRow {
  const head: RowHead = {
    id: 'trusted-access',
    calls: ['organizations:ListAWSServiceAccessForOrganization'],
    checkYourself: [
      awsCli(organization, 'organizations', [
        'list-aws-service-access-for-organization',
      ]),
    ],
  };
  const seen = observations.trustedAccess;
  const fact = known(seen, terms);
  if (!fact) return unknownRow(head, seen, organization);
  if (!fact.enabled) {
    return row(head, seen, {
      status: 'bad',
      message: say('state.disabled'),
      remedy: say('state.disabled.enable'),
      operation: 'enable-trusted-access',
    });
  }
  return row(head, seen, {
    status: 'ok',
    since: fact.since,
    message: fact.since
      ? say('checklist.trustedAccess.onSince', { sinceAt: fact.since })
      : say('checklist.trustedAccess.on'),
  });
}

/** The role with which CloudTrail acts in the organization. */
export function serviceLinkedRole({
  organization,
  observations,
  terms,
}: ChecklistInput): ChecklistRow {
  const head: RowHead = {
    id: 'service-linked-role',
    calls: ['iam:GetRole'],
    checkYourself: [
      awsCli(organization, 'iam', [
        'get-role',
        '--role-name',
        SERVICE_LINKED_ROLE_NAME,
      ]),
    ],
  };
  const seen = observations.serviceLinkedRole;
  switch (judgeRole(organization, observations, terms)) {
    case 'good':
      return row(head, seen, {
        status: 'ok',
        message: say('checklist.serviceLinkedRole.ok', {
          principal: CLOUDTRAIL,
        }),
      });
    case 'missing':
      return known(observations.trustedAccess, terms)?.enabled === false
        ? row(
            head,
            seen,
            waits(
              say('checklist.serviceLinkedRole.notYet', {
                account: organization.managementAccountId,
              }),
            ),
          )
        : row(head, seen, {
            status: 'bad',
            message: say('role.missing', {
              account: organization.managementAccountId,
            }),
            remedy: say('role.create', {
              command: createServiceLinkedRoleCli(organization),
            }),
          });
    case 'other-principals':
      return row(head, seen, {
        status: 'bad',
        message: say('role.otherPrincipals'),
        remedy: say('role.recreate'),
      });
    default: {
      // Without knowing whose role was looked at, what was seen of it says nothing.
      const unknown = firstUnknown(
        [seen, observations.callerIdentity, observations.organization],
        terms,
      );
      return unknown
        ? unknownRow(head, unknown, organization)
        : row(head, seen, {
            status: 'unknown',
            message: say('role.ofAnotherAccount', {
              account: organization.managementAccountId,
            }),
          });
    }
  }
}

/** Who besides the management account manages the organization's trails. */
export function delegatedAdministrators({
  organization,
  observations,
  terms,
}: ChecklistInput): ChecklistRow {
  const head: RowHead = {
    id: 'delegated-administrators',
    calls: ['organizations:ListDelegatedAdministrators'],
    checkYourself: [
      awsCli(organization, 'organizations', [
        'list-delegated-administrators',
        '--service-principal',
        CLOUDTRAIL,
      ]),
    ],
  };
  const seen = observations.delegatedAdministrators;
  const administrators = known(seen, terms);
  if (!administrators) return unknownRow(head, seen, organization);
  return row(head, seen, {
    status: 'ok',
    message:
      administrators.length === 0
        ? say('checklist.delegatedAdministrators.none')
        : say('checklist.delegatedAdministrators', {
            count: administrators.length,
            accounts: administrators
              .map(({ accountId, name }) =>
                name ? `${name} (${accountId})` : accountId,
              )
              .join(', '),
          }),
  });
}
