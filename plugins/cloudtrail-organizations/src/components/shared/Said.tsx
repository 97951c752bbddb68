import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Sentence } from 'backstage-plugin-cloudtrail-organizations-common';
import { Fragment, type ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import { isTranslated } from '../../isTranslated';
import { listed } from '../../listed';
import { cloudTrailOrganizationsSentencesTranslationRef } from '../../translation';
import { Mono } from './Mono';
import { Time } from './Time';

/** What AWS knows by exactly this name, so it stands in monospace. */
const NAMES = new Set([
  'action',
  'arn',
  'bucket',
  'call',
  'missingAction',
  'role',
  'trail',
]);

/**
 * A sentence of the backend in the language of the app: names in monospace, lists in its punctuation, commands to be
 * copied, times in the zone of the viewer.
 */
export const Said = ({ sentence }: { sentence: Sentence }) => {
  const { t } = useTranslationRef(
    cloudTrailOrganizationsSentencesTranslationRef,
  );
  const separator = useT()('value.separator');
  const { key, params, text } = sentence;
  if (!isTranslated(key)) return <>{text}</>;
  const dressed = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      dress(name, value, separator),
    ]),
  );
  // The key comes over the wire, so the types of the messages cannot know it.
  const say = t as (key: string, options: typeof dressed) => ReactNode;
  return <>{say(key, dressed)}</>;
};

function dress(
  name: string,
  value: string | number,
  separator: string,
): ReactNode {
  if (typeof value === 'number') return value;
  if (name.endsWith('At')) return <Time at={value} format="short" />;
  if (name === 'command') return <Mono copy>{value}</Mono>;
  if (!NAMES.has(name)) return listed(name, value).join(separator);
  return (
    <>
      {listed(name, value).map((one, index) => (
        <Fragment key={index}>
          {index > 0 && separator}
          <Mono>{one}</Mono>
        </Fragment>
      ))}
    </>
  );
}
