import { render, screen } from '@testing-library/react';
import App from './App';

describe('the demo portal', () => {
  it('offers its four people by name before anything else', async () => {
    process.env = {
      ...process.env,
      APP_CONFIG: [
        {
          data: {
            app: {
              title: 'Test',
              baseUrl: 'http://localhost:3000',
              demo: true,
            },
            backend: { baseUrl: 'http://localhost:7007' },
          },
          context: 'test',
        },
      ] as unknown as string,
    };

    render(App.createRoot());

    for (const name of [
      'Elena Fischer',
      'Pavel Novák',
      'Aiko Tanaka',
      'Gustavo Lima',
    ]) {
      expect(
        await screen.findByRole(
          'button',
          { name: new RegExp(`Sign in as ${name}`) },
          { timeout: 20_000 },
        ),
      ).toBeVisible();
    }
  }, 30_000);
});
