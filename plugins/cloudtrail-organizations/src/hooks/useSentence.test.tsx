import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import {
  say,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { Said } from '../components/shared/Said';
import { useSentence } from './useSentence';

const Both = ({ sentence }: { sentence: Sentence }) => {
  const speak = useSentence();
  return (
    <>
      <p>{speak(sentence)}</p>
      <div data-testid="said">
        <Said sentence={sentence} />
      </div>
    </>
  );
};

it.each<[string, Sentence, string]>([
  [
    'picks one and other by count',
    say('checklist.accounts', { count: 1, active: 1 }),
    '1 account, 1 active.',
  ],
  [
    'says hostile names as they are, and follows no reference in them',
    say('trail.neverStarted', { trail: '$t(state.disabled) {{x}} <b>' }),
    'Organization trail $t(state.disabled) {{x}} <b> is not logging.',
  ],
  [
    'keeps the English of a sentence that it has not learned',
    { key: 'of.tomorrow', params: { count: 2 }, text: 'From tomorrow.' },
    'From tomorrow.',
  ],
])('%s', async (_, sentence, text) => {
  renderInTestApp(<Both sentence={sentence} />);
  expect(await screen.findByText(text, { selector: 'p' })).toBeInTheDocument();
  expect(screen.getByTestId('said')).toHaveTextContent(text);
});

it.each<[string, Sentence, string]>([
  [
    'groups',
    say('denied.permission', {
      permission: 'x',
      groups: 'group:default/a, group:default/b',
    }),
    '許可 x が必要です。この許可は a、b に与えられています。',
  ],
  [
    'trails',
    say('state.brief.active', { trail: 'main, second' }),
    'CloudTrail は組織の証跡 main、second によってこの組織を記録しています。',
  ],
  [
    'accounts, whose names may hold commas,',
    say('checklist.delegatedAdministrators', {
      count: 2,
      accounts: 'Audit, Inc (111111111111), tooling (222222222222)',
    }),
    'CloudTrail の委任管理者は 2 つです: Audit, Inc (111111111111)、tooling (222222222222)。',
  ],
])('lists %s as Japanese does', async (_, sentence, text) => {
  localStorage.setItem('language', 'ja');
  renderInTestApp(<Both sentence={sentence} />, {
    config: {
      app: {
        baseUrl: 'http://localhost:3000',
        extensions: [
          {
            'api:app/app-language': {
              config: { availableLanguages: ['en', 'ja'] },
            },
          },
        ],
      },
      backend: { baseUrl: 'http://localhost:7007' },
    },
  });
  expect(await screen.findByText(text, { selector: 'p' })).toBeInTheDocument();
  expect(screen.getByTestId('said')).toHaveTextContent(text);
  localStorage.clear();
});

it('says times in the zone of the viewer', async () => {
  const deliveredAt = '2020-11-22T14:10:00.000Z';
  const { text } = say('checklist.delivery.ok', { trail: 'main', deliveredAt });
  expect(text).toContain('UTC');
  renderInTestApp(
    <Both
      sentence={say('checklist.delivery.ok', { trail: 'main', deliveredAt })}
    />,
  );
  const time = await screen.findByText(/22 Nov 2020/, { selector: 'time' });
  expect(time).toHaveAttribute('datetime', deliveredAt);
  expect(time).toHaveAttribute(
    'title',
    expect.stringMatching(/2020.*\d\d:10:00/),
  );
});
