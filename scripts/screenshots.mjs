/* Makes the pictures of the README from the running demo, which must be as it starts. */
import path from 'node:path';
import { chromium } from '@playwright/test';
import { browserArgs, findBrowser } from './lib/browser.mjs';
import { root } from './lib/portal.mjs';

const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: browserArgs,
});
const page = await browser.newPage({
  viewport: { width: 1440, height: 780 },
  locale: 'en-GB',
  timezoneId: 'UTC',
});
await page.goto('http://localhost:3000/cloudtrail-organizations');
await page.getByRole('button', { name: /^Sign in as Pavel/ }).click();
await page.getByText('AccessDenied').first().waitFor();
// As high as what it shows, so that nothing is cut off.
const height = await page
  .getByRole('table')
  .evaluate(table => Math.ceil(table.getBoundingClientRect().bottom) + 48);
await page.setViewportSize({ width: 1440, height });
await page.screenshot({ path: path.join(root, 'docs/images/overview.png') });
await browser.close();
