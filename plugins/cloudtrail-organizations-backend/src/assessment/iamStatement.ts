import type {
  AwsAction,
  ChecklistRow,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { SERVICE_LINKED_ROLE_PATH } from '../aws/iam';
import type { OrganizationConfig } from '../config';

/** The IAM policy statement that allows the portal's role what it was denied. */
export function statementThatAllows(
  { partition, managementAccountId }: OrganizationConfig,
  actions: AwsAction[],
): NonNullable<ChecklistRow['missingStatement']> {
  const resources = actions.map(action => {
    switch (action) {
      case 'iam:GetRole':
        return `arn:${partition}:iam::${managementAccountId}:role${SERVICE_LINKED_ROLE_PATH}`;
      case 'cloudtrail:GetTrailStatus':
      case 'cloudtrail:GetEventSelectors':
      case 'cloudtrail:GetInsightSelectors':
      case 'cloudtrail:ListTags':
        return `arn:${partition}:cloudtrail:*:${managementAccountId}:trail/*`;
      default:
        // The other calls know no resources in IAM.
        return '*';
    }
  });
  const [Resource, ...others] = [...new Set(resources)];
  return {
    Effect: 'Allow',
    Action: actions.length === 1 ? actions[0] : actions,
    // One statement for calls with different resources can only name them all.
    Resource: others.length === 0 ? Resource : '*',
  };
}
