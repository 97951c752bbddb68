import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: 'results',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // The tests share one portal and one embedded AWS, which each begins by resetting.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  // A flaky test is a bug to find, not to retry.
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '../.cache/gates/e2e.json' }]],
  use: {
    baseURL: process.env.E2E_URL,
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.E2E_BROWSER,
      args: JSON.parse(process.env.E2E_BROWSER_ARGS ?? '[]'),
    },
  },
});
