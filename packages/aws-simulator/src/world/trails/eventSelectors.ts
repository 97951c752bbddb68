import {
  checkAdvancedSelectors,
  EXCLUDABLE_SOURCES,
} from './advancedEventSelectors';
import { AwsError } from '../errors';
import type {
  AdvancedEventSelector,
  BasicEventSelector,
  EventSelection,
  Trail,
} from '../types';

const MOST_SELECTORS = 5;
const MOST_DATA_RESOURCES = 250;
const DATA_RESOURCES: Record<string, RegExp> = {
  'AWS::S3::Object': /^arn:aws[a-z-]*:s3(:::|:::[a-z0-9][\w.-]+\/.*)?$/,
  'AWS::Lambda::Function':
    /^arn:aws[a-z-]*:lambda(:[a-z0-9-]+:\d{12}:function:[\w:-]+)?$/,
  'AWS::DynamoDB::Table':
    /^arn:aws[a-z-]*:dynamodb(:[a-z0-9-]+:\d{12}:table\/[\w.-]+)?$/,
};

// By the value of the field readOnly.
const ADVANCED_KINDS: Record<string, BasicEventSelector['ReadWriteType']> = {
  true: 'ReadOnly',
  false: 'WriteOnly',
};

/** Event selectors as a caller gives them: what is left out takes AWS's default. */
interface GivenSelectors {
  basic?: {
    ReadWriteType?: string;
    IncludeManagementEvents?: boolean;
    DataResources?: { Type?: string; Values?: string[] }[];
    ExcludeManagementEventSources?: string[];
  }[];
  advanced?: AdvancedEventSelector[];
}

/**
 * Reads the selectors for a trail: basic or advanced ones, which replace whatever was there.
 * Source: CloudTrail API reference, PutEventSelectors, EventSelector, AdvancedFieldSelector.
 * @throws AwsError InvalidEventSelectorsException
 */
export function readSelectors({
  basic,
  advanced,
}: GivenSelectors): EventSelection {
  if (Boolean(basic) === Boolean(advanced))
    throw invalidSelectors(
      'Specify either event selectors or advanced event selectors for your trail.',
    );
  if (advanced) {
    checkAdvancedSelectors(advanced);
    return { advanced };
  }
  return { basic: readBasicSelectors(basic ?? []) };
}

/** What kind of management events a trail logs. */
export function managementEvents({ selectors }: Trail): {
  read: boolean;
  write: boolean;
} {
  const kinds =
    'basic' in selectors
      ? selectors.basic
          .filter(({ IncludeManagementEvents }) => IncludeManagementEvents)
          .map(({ ReadWriteType }) => ReadWriteType)
      : selectors.advanced
          .filter(
            selector => valuesOf(selector, 'eventCategory') === 'Management',
          )
          .map(
            selector => ADVANCED_KINDS[valuesOf(selector, 'readOnly') ?? ''],
          );
  return {
    read: kinds.some(kind => kind !== 'WriteOnly'),
    write: kinds.some(kind => kind !== 'ReadOnly'),
  };
}

/** Whether a trail logs data events. */
export function logsDataEvents({ selectors }: Trail): boolean {
  return 'basic' in selectors
    ? selectors.basic.some(({ DataResources }) => DataResources.length > 0)
    : selectors.advanced.some(
        selector => valuesOf(selector, 'eventCategory') === 'Data',
      );
}

function valuesOf(
  { FieldSelectors }: AdvancedEventSelector,
  field: string,
): string | undefined {
  return FieldSelectors.find(({ Field }) => Field === field)?.Equals?.[0];
}

function readBasicSelectors(
  given: NonNullable<GivenSelectors['basic']>,
): BasicEventSelector[] {
  if (given.length < 1 || given.length > MOST_SELECTORS)
    throw invalidSelectors(
      `Specify a valid number of selectors (1 to ${MOST_SELECTORS}) for your trail.`,
    );
  const selectors = given.map(readBasicSelector);
  const resources = selectors
    .flatMap(({ DataResources }) => DataResources)
    .flatMap(({ Values }) => Values);
  if (resources.length > MOST_DATA_RESOURCES)
    throw invalidSelectors(
      `Specify a valid number of DataResources.Values (0 to ${MOST_DATA_RESOURCES}) for all your selectors.`,
    );
  return selectors;
}

function readBasicSelector({
  ReadWriteType = 'All',
  IncludeManagementEvents = true,
  DataResources = [],
  ExcludeManagementEventSources = [],
}: NonNullable<GivenSelectors['basic']>[number]): BasicEventSelector {
  if (!isReadWriteType(ReadWriteType))
    throw invalidSelectors(
      `The value ${ReadWriteType} for ReadWriteType is invalid.`,
    );
  const unknown = ExcludeManagementEventSources.find(
    source => !EXCLUDABLE_SOURCES.includes(source),
  );
  if (unknown)
    throw invalidSelectors(
      `The value ${unknown} for ExcludeManagementEventSources is invalid.`,
    );
  if (ExcludeManagementEventSources.length > 0 && !IncludeManagementEvents)
    throw invalidSelectors(
      'ExcludeManagementEventSources needs IncludeManagementEvents.',
    );
  return {
    ReadWriteType,
    IncludeManagementEvents,
    DataResources: DataResources.map(readDataResource),
    ExcludeManagementEventSources,
  };
}

function readDataResource({
  Type = '',
  Values = [],
}: {
  Type?: string;
  Values?: string[];
}): BasicEventSelector['DataResources'][number] {
  if (!Object.hasOwn(DATA_RESOURCES, Type))
    throw invalidSelectors(
      `The value ${Type} for DataResources.Type is invalid.`,
    );
  const wrong = Values.find(value => !DATA_RESOURCES[Type].test(value));
  if (wrong !== undefined)
    throw invalidSelectors(
      `Value ${wrong} for DataResources.Values is invalid.`,
    );
  return { Type, Values };
}

function isReadWriteType(
  text: string,
): text is BasicEventSelector['ReadWriteType'] {
  return ['ReadOnly', 'WriteOnly', 'All'].includes(text);
}

function invalidSelectors(message: string): AwsError {
  return new AwsError('InvalidEventSelectorsException', message);
}
