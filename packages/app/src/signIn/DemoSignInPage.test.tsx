import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { DemoSignInPage } from './DemoSignInPage';

it('says in Japanese too who the people are', async () => {
  localStorage.setItem('language', 'ja');
  renderInTestApp(<DemoSignInPage onSignInSuccess={() => {}} />, {
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
  for (const name of [
    'Elena Fischer (エンジニア) としてサインイン',
    'Pavel Novák (プラットフォームエンジニア) としてサインイン',
    'Aiko Tanaka (Acme の管理アカウントの管理者) としてサインイン',
    'Gustavo Lima (Globex の管理アカウントの管理者) としてサインイン',
  ]) {
    expect(
      await screen.findByRole('button', { name }, { timeout: 20_000 }),
    ).toBeVisible();
  }
}, 60_000);
