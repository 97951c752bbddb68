import {
  type Facts,
  known,
  say,
  type Trail,
  type Verdict,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OwnControl, OwnTerms } from './own';
import { fail, pass, unseen } from './verdicts';

/** The first copy of management events in a Region is free; each further one costs for every account. */
export const paidCopies: OwnControl<'eventDataStores' | 'trails'> = {
  id: 'one-paid-copy-of-management-events-at-most',
  title: say('control.paidCopies'),
  severity: 'low',
  standards: [],
  facts: ['trails', 'eventDataStores'],
  judge({ trails, eventDataStores }, { organization: _, ...terms }) {
    const logging: Trail[] = [];
    for (const trail of trails.filter(one => one.isOrganizationTrail)) {
      const logs = logsManagementEvents(trail, terms);
      if (typeof logs !== 'boolean') return logs;
      if (logs) logging.push(trail);
    }
    const stores = eventDataStores.filter(isPaidCopy);
    const paid = Math.max(0, copiesInOneRegion(logging) - 1) + stores.length;
    const copies = [
      ...logging.map(({ name }) => name),
      ...stores.map(({ name }) => name),
    ].join(', ');
    if (paid === 0) return pass(say('control.paidCopies.none'));
    return paid === 1
      ? pass(say('control.paidCopies.one', { copies }))
      : fail(
          say('control.paidCopies.fail', { paid, copies }),
          say('control.paidCopies.remedy'),
        );
  },
};

function logsManagementEvents(
  { status, eventSelectors }: Trail,
  terms: Omit<OwnTerms, 'organization'>,
): boolean | Verdict {
  const isLogging = known(status, terms)?.isLogging;
  if (isLogging === false) return false;
  const events = known(eventSelectors, terms)?.managementEvents;
  if (events === 'none') return false;
  if (isLogging === undefined) return unseen(status);
  return events === undefined ? unseen(eventSelectors) : true;
}

/** CloudTrail Lake has no free copy. */
function isPaidCopy(store: Facts['eventDataStores'][number]): boolean {
  return (
    store.isOrganization &&
    store.logsManagementEvents === true &&
    store.isIngesting !== false
  );
}

/** The most copies that trails make in any one Region. */
function copiesInOneRegion(trails: Trail[]): number {
  const everywhere = trails.filter(({ isMultiRegion }) => isMultiRegion).length;
  const single = trails.filter(({ isMultiRegion }) => !isMultiRegion);
  const byRegion = single.map(
    ({ homeRegion }) =>
      single.filter(other => other.homeRegion === homeRegion).length,
  );
  return everywhere + Math.max(0, ...byRegion);
}
