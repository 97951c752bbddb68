import {
  type AwsAction,
  type ChecklistRow,
  type Sentence,
  whyNotKnown,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import { statementThatAllows } from './iamStatement';
import { type AnyObservation, known, type Terms } from './terms';

/** What a row of the checklist says, whatever it says. */
export interface RowHead {
  id: ChecklistRow['id'];
  calls: AwsAction[];
  checkYourself: string[];
}

/** What a row says in one case. */
export type RowBody = Pick<ChecklistRow, 'status' | 'message'> &
  Partial<Pick<ChecklistRow, 'since' | 'remedy' | 'operation'>>;

/** A row whose fact is known. */
export function row(
  head: RowHead,
  { observedAt }: { observedAt: string },
  body: RowBody,
): ChecklistRow {
  return { ...head, observedAt, ...body };
}

/** A row whose fact is not known: why, and where an IAM action is missing, the statement that allows it. */
export function unknownRow(
  head: RowHead,
  observation: AnyObservation<unknown>,
  organization: OrganizationConfig,
): ChecklistRow {
  const { because, remedy } = whyNotKnown(observation);
  const missing = missingActionOf(observation);
  const stale = observation.outcome === 'observed';
  return {
    ...head,
    observedAt: observation.observedAt,
    status:
      observation.outcome === 'notApplicable' ? 'not-applicable' : 'unknown',
    message: because,
    ...((missing || stale) && { remedy }),
    ...(missing && {
      missingStatement: statementThatAllows(organization, [missing]),
    }),
  };
}

/** The IAM action that is missing, where that is why a fact could not be seen. */
export function missingActionOf(
  observation: AnyObservation<unknown>,
): AwsAction | undefined {
  return observation.outcome === 'denied' && 'missingAction' in observation
    ? (observation.missingAction as AwsAction)
    : undefined;
}

/** The first observation that is not known. */
export function firstUnknown(
  observations: AnyObservation<unknown>[],
  terms: Terms,
): AnyObservation<unknown> | undefined {
  return observations.find(
    observation => known(observation, terms) === undefined,
  );
}

/** A row that waits for what it depends on. */
export function waits(message: Sentence): RowBody {
  return { status: 'not-applicable', message };
}
