import type {
  AdvancedEventSelector,
  AdvancedFieldSelector,
  EventSelector,
} from '@aws-sdk/client-cloudtrail';
import type { EventSelectors } from 'backstage-plugin-cloudtrail-organizations-common';

type S3ObjectEvents = NonNullable<EventSelectors['s3ObjectEvents']>;

const NONE: S3ObjectEvents = { read: false, write: false };
const S3_OBJECT = 'AWS::S3::Object';
/** What stands for the objects of all buckets: `arn:aws:s3`, or `arn:aws:s3:::`. */
const ALL_BUCKETS = /^arn:[a-z-]+:s3(:::)?$/;

/**
 * Whether a trail logs the object-level events of all S3 buckets. Where a selector narrows them in whatever way, it
 * does not count: never more than what is certain.
 *
 * Source: AWS CloudTrail user guide, "Logging data events".
 */
export function summarizeS3ObjectEvents(answer: {
  EventSelectors?: EventSelector[];
  AdvancedEventSelectors?: AdvancedEventSelector[];
}): S3ObjectEvents {
  const { EventSelectors: basic = [], AdvancedEventSelectors: advanced = [] } =
    answer;
  const logged =
    advanced.length > 0 ? advanced.map(fromAdvanced) : basic.map(fromBasic);
  return {
    read: logged.some(({ read }) => read),
    write: logged.some(({ write }) => write),
  };
}

function fromBasic(selector: EventSelector): S3ObjectEvents {
  const all = (selector.DataResources ?? []).some(
    ({ Type, Values = [] }) =>
      Type === S3_OBJECT && Values.some(value => ALL_BUCKETS.test(value)),
  );
  const type = selector.ReadWriteType ?? 'All';
  return all
    ? { read: type !== 'WriteOnly', write: type !== 'ReadOnly' }
    : NONE;
}

function fromAdvanced({
  FieldSelectors: fields = [],
}: AdvancedEventSelector): S3ObjectEvents {
  const is = (name: string, value: string) => {
    const field = fields.find(({ Field }) => Field === name);
    return field !== undefined && valuesOf(field)?.includes(value) === true;
  };
  const understood = ['eventCategory', 'resources.type', 'readOnly'];
  if (
    !is('eventCategory', 'Data') ||
    !is('resources.type', S3_OBJECT) ||
    fields.some(({ Field }) => !understood.includes(Field ?? ''))
  ) {
    return NONE;
  }
  const readOnly = fields.some(({ Field }) => Field === 'readOnly');
  return {
    read: !readOnly || is('readOnly', 'true'),
    write: !readOnly || is('readOnly', 'false'),
  };
}

/** The values that a field must equal; undefined where it is narrowed otherwise. */
function valuesOf(field: AdvancedFieldSelector): string[] | undefined {
  const { Field, Equals, ...others } = field;
  const narrowed = Object.values(others).some(
    values => Array.isArray(values) && values.length > 0,
  );
  return narrowed ? undefined : Equals;
}
