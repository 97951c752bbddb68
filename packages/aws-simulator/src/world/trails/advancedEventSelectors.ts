import { AwsError } from '../errors';
import type { AdvancedEventSelector } from '../types';

type FieldSelector = AdvancedEventSelector['FieldSelectors'][number];
type Operator = Exclude<keyof FieldSelector, 'Field'>;

const OPERATORS: Operator[] = [
  'Equals',
  'StartsWith',
  'EndsWith',
  'NotEquals',
  'NotStartsWith',
  'NotEndsWith',
];
const MOST_VALUES = 500;

/** Sources of management events that may be left out. Source: CloudTrail `EventSelector`. */
export const EXCLUDABLE_SOURCES = [
  'kms.amazonaws.com',
  'rdsdata.amazonaws.com',
];

/** By category: the fields that a trail's selector may have, and those that it must. */
const FIELDS: Record<string, { may: string[]; must: string[] }> = {
  Management: { may: ['eventSource', 'readOnly'], must: [] },
  Data: {
    may: [
      'eventName',
      'eventSource',
      'eventType',
      'readOnly',
      'resources.ARN',
      'sessionCredentialFromConsole',
      'userIdentity.arn',
    ],
    must: ['resources.type'],
  },
  NetworkActivity: {
    may: ['eventName', 'errorCode', 'vpcEndpointId'],
    must: ['eventSource'],
  },
};
/** Fields that say what they want exactly. */
const EXACT: Record<string, string[] | undefined> = {
  eventCategory: Object.keys(FIELDS),
  readOnly: ['true', 'false'],
  'resources.type': undefined,
};

/**
 * Refuses advanced event selectors that a trail cannot have.
 * Source: CloudTrail API reference, AdvancedFieldSelector; at most 500 values in all of a trail's.
 * @throws AwsError InvalidEventSelectorsException
 */
export function checkAdvancedSelectors(
  selectors: AdvancedEventSelector[],
): void {
  if (selectors.length === 0)
    throw invalid('Specify at least one advanced event selector.');
  const values = selectors
    .flatMap(({ FieldSelectors }) => FieldSelectors)
    .flatMap(valuesOf);
  if (values.length > MOST_VALUES)
    throw invalid(
      `Specify at most ${MOST_VALUES} values for all conditions in all advanced event selectors.`,
    );
  selectors.forEach(checkSelector);
}

function checkSelector({ FieldSelectors }: AdvancedEventSelector): void {
  const fields = FieldSelectors.map(({ Field }) => Field);
  const repeated = fields.find((field, i) => fields.indexOf(field) !== i);
  if (repeated)
    throw invalid(`The field ${repeated} is given twice in a selector.`);
  FieldSelectors.forEach(checkOperators);

  const category = FieldSelectors.find(({ Field }) => Field === 'eventCategory')
    ?.Equals?.[0];
  if (!category)
    throw invalid('The field eventCategory is required in each selector.');
  const { may, must } = FIELDS[category];
  const missing = must.find(field => !fields.includes(field));
  if (missing)
    throw invalid(`The field ${missing} is required for ${category} events.`);
  const foreign = fields.find(
    field => ![...may, ...must, 'eventCategory'].includes(field),
  );
  if (foreign)
    throw invalid(`The field ${foreign} is invalid for ${category} events.`);
  if (category === 'Management') checkExcludedSources(FieldSelectors);
}

function checkOperators(selector: FieldSelector): void {
  const { Field } = selector;
  if (valuesOf(selector).length === 0)
    throw invalid(`The field ${Field} needs an operator with values.`);
  if (!Object.hasOwn(EXACT, Field)) return;
  const { Equals = [] } = selector;
  const used = OPERATORS.filter(operator => selector[operator]?.length);
  if (used.some(operator => operator !== 'Equals') || Equals.length !== 1)
    throw invalid(`The field ${Field} takes Equals with one value only.`);
  if (EXACT[Field] && !EXACT[Field]?.includes(Equals[0]))
    throw invalid(`The value ${Equals[0]} is invalid for the field ${Field}.`);
}

function checkExcludedSources(selectors: FieldSelector[]): void {
  const source = selectors.find(({ Field }) => Field === 'eventSource');
  if (!source) return;
  const excluded = source.NotEquals ?? [];
  const isExclusion =
    excluded.length === valuesOf(source).length &&
    excluded.every(value => EXCLUDABLE_SOURCES.includes(value));
  if (!isExclusion)
    throw invalid(
      `For Management events the field eventSource takes NotEquals with ${EXCLUDABLE_SOURCES.join(
        ' or ',
      )} only.`,
    );
}

function valuesOf(selector: FieldSelector): string[] {
  return OPERATORS.flatMap(operator => selector[operator] ?? []);
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidEventSelectorsException', message);
}
