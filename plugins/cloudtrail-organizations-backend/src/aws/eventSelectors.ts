import type {
  AdvancedEventSelector,
  AdvancedFieldSelector,
  EventSelector,
} from '@aws-sdk/client-cloudtrail';
import type { EventSelectors } from 'backstage-plugin-cloudtrail-organizations-common';

/** What one selector logs of management events. */
interface Logged {
  read: boolean;
  write: boolean;
  /** Event sources that are left out, or undefined where the selector narrows events in a way not understood here. */
  excluded: string[] | undefined;
}

/**
 * Whether a trail logs all read and write management events, from its selectors. Where a selector says something that
 * is not understood the answer is `some`: never more than what is certain.
 *
 * Source: AWS CloudTrail user guide, "Logging management events".
 */
export function summarizeEventSelectors(answer: {
  EventSelectors?: EventSelector[];
  AdvancedEventSelectors?: AdvancedEventSelector[];
}): EventSelectors {
  const advanced = (answer.AdvancedEventSelectors ?? []).length > 0;
  const logged = advanced
    ? (answer.AdvancedEventSelectors ?? []).flatMap(fromAdvanced)
    : (answer.EventSelectors ?? []).flatMap(fromBasic);
  const complete = (which: 'read' | 'write') =>
    logged.some(selector => selector[which] && selector.excluded?.length === 0);
  return {
    managementEvents: managementEvents(
      logged,
      complete('read') && complete('write'),
    ),
    excludedEventSources: sourcesThatNoSelectorLogs(logged),
    advanced,
  };
}

function managementEvents(
  logged: Logged[],
  all: boolean,
): EventSelectors['managementEvents'] {
  if (all) return 'all';
  return logged.length > 0 ? 'some' : 'none';
}

function fromBasic(selector: EventSelector): Logged[] {
  // AWS's defaults, where it leaves a field out.
  if (selector.IncludeManagementEvents === false) return [];
  const type = selector.ReadWriteType ?? 'All';
  return [
    {
      read: type !== 'WriteOnly',
      write: type !== 'ReadOnly',
      excluded: selector.ExcludeManagementEventSources ?? [],
    },
  ];
}

function fromAdvanced(selector: AdvancedEventSelector): Logged[] {
  const fields = selector.FieldSelectors ?? [];
  const category = fields.find(({ Field }) => Field === 'eventCategory');
  if (!category?.Equals?.includes('Management')) return [];
  const readOnly = fields.find(({ Field }) => Field === 'readOnly');
  const others = fields.filter(
    ({ Field }) => Field !== 'eventCategory' && Field !== 'readOnly',
  );
  const exclusions = others.map(excludedSources);
  return [
    {
      ...readAndWrite(readOnly),
      excluded: exclusions.includes(undefined)
        ? undefined
        : exclusions.flatMap(sources => sources ?? []),
    },
  ];
}

function readAndWrite(
  readOnly: AdvancedFieldSelector | undefined,
): Pick<Logged, 'read' | 'write'> {
  if (!readOnly) return { read: true, write: true };
  const values = readOnly.Equals ?? [];
  return { read: values.includes('true'), write: values.includes('false') };
}

/** The sources that a field selector leaves out; undefined where it narrows otherwise. */
function excludedSources(field: AdvancedFieldSelector): string[] | undefined {
  const { Field, NotEquals = [], ...narrowing } = field;
  const narrows = Object.values(narrowing).some(
    values => Array.isArray(values) && values.length > 0,
  );
  return Field === 'eventSource' && !narrows ? NotEquals : undefined;
}

/** A source is left out of the trail only where every selector leaves it out. */
function sourcesThatNoSelectorLogs(logged: Logged[]): string[] {
  const all = new Set(logged.flatMap(({ excluded }) => excluded ?? []));
  return [...all].filter(source =>
    logged.every(({ excluded }) => excluded?.includes(source)),
  );
}
