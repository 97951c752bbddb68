import type { Timestamp } from './time';
import type { PolicyDocument } from '../identity/policy';

/** Source: IAM `Role`, with its policies inline. */
export interface Role {
  name: string;
  /** `/`, or `/aws-service-role/<service principal>/` for a service-linked role. */
  path: string;
  arn: string;
  roleId: string;
  createdAt: Timestamp;
  description?: string;
  maxSessionSeconds: number;
  trustPolicy: PolicyDocument;
  /** What the role may do. None means nothing. */
  policies: PolicyDocument[];
}

/** The deletion of a service-linked role, which IAM does in its own time. */
export interface RoleDeletion {
  roleArn: string;
  accountId: string;
  roleName: string;
  /** The service principal that the role is linked to. */
  service: string;
  requestedAt: Timestamp;
  status: 'SUCCEEDED' | 'IN_PROGRESS' | 'FAILED';
  /** Why it failed. */
  reason?: string;
  /** What still needs the role, by Region: ARNs. */
  usage?: { region: string; resources: string[] }[];
}
