/**
 * The embedded AWS: Organizations, CloudTrail, IAM, STS, S3 and KMS over HTTP, in their wire protocols.
 *
 * @packageDocumentation
 */

export * from './server';
export type { Fault, FaultKind, FaultMatch } from './fault';
export type { LimitsMode } from './limits';
export type { CallRecord } from './simulation';
export type * from './scenarios/resourceScenarios';
export type * from './scenarios/scenario';
export { createWorld } from './scenarios/createWorld';
export { readScenario } from './scenarios/readScenario';
export type * from './world/types';
export type { PolicyDocument, PolicyStatement } from './world/identity/policy';
