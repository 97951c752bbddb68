import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { letTimePass, resetDemo, signInAs } from './portal';

test.beforeEach(resetDemo);
test.afterEach(resetDemo);

const start = (page: Page, what: string) =>
  page.getByRole('button', { name: `Start: ${what}` }).click();

async function refreshed(page: Page, organization: string) {
  await page.goto(`/cloudtrail-organizations/${organization}`);
  await page.getByRole('button', { name: 'Refresh' }).click();
}

test('a missing permission that is chosen on the demo’s page is what the portal then reports, until it ends', async ({
  page,
}) => {
  await signInAs(page, 'platform-engineer', { path: '/embedded-aws' });
  await page.getByLabel('For the calls of').click();
  await page.getByRole('option', { name: 'acme-management' }).click();
  await start(page, 'A missing permission');
  await expect(
    page.getByText('A missing permission, for acme-management'),
  ).toBeVisible();
  await expectAccessible(page);

  await refreshed(page, 'acme');
  await expect(
    page.getByText('cloudtrail:GetTrailStatus').first(),
  ).toBeVisible();

  await page.goto('/embedded-aws');
  await page.getByRole('button', { name: 'End all failures' }).click();
  await expect(page.getByText('AWS answers as it should')).toBeVisible();
});

test('a bucket policy that somebody removed stops deliveries, and the portal says so', async ({
  page,
}) => {
  await signInAs(page, 'platform-engineer', { path: '/embedded-aws' });
  await page.getByLabel('For the calls of').click();
  await page.getByRole('option', { name: 'acme-management' }).click();
  await page
    .getByRole('button', { name: 'Remove the log buckets’ policies' })
    .click();
  await expect(
    page.getByText('The bucket policies of acme-management are gone.'),
  ).toBeVisible();

  // Trails deliver every five minutes: the next attempt is the first to fail.
  await letTimePass(6);
  await refreshed(page, 'acme');
  await expect(page.getByText('AccessDenied').first()).toBeVisible();
});

test('the page speaks Japanese', async ({ page }) => {
  await signInAs(page, 'platform-engineer', {
    path: '/embedded-aws',
    language: 'ja',
    theme: 'dark',
  });
  await expect(
    page.getByRole('heading', { name: 'AWS に障害を起こす' }),
  ).toBeVisible();
  await expect(page.getByText('実行後のタイムアウト')).toBeVisible();
  await expectAccessible(page);
});
