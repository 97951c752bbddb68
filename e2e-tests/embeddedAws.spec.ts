import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { as, ended, letTimePass, resetDemo, signInAs } from './portal';

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

test('a failure of changing calls alone lets a write fail and every read succeed', async ({
  page,
}) => {
  await signInAs(page, 'globex-admin', { path: '/embedded-aws' });
  await page.getByLabel('Which calls').click();
  await page
    .getByRole('option', { name: 'only calls that change something' })
    .click();
  await start(page, 'A missing permission');
  await expect(
    page.getByText(
      'A missing permission, for every account, only calls that change something',
    ),
  ).toBeVisible();
  await expectAccessible(page);

  const ask = await as('globex-admin');
  const { body } = await ask<{ id: string }>(
    'POST',
    '/organizations/globex/operations',
    { kind: 'enable-trusted-access' },
  );
  const { status, steps } = await ended(ask, 'globex', body.id);
  expect(status).toBe('failed');
  expect(JSON.stringify(steps)).toContain(
    'organizations:EnableAWSServiceAccess',
  );
  const { body: posture } = await ask<{ state: string }>(
    'POST',
    '/organizations/globex/refresh',
  );
  expect(posture.state).toBe('disabled');
});

test('on a narrow screen the page’s cards stand below each other, as wide as one another', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'platform-engineer', { path: '/embedded-aws' });
  const boxes = await Promise.all(
    ['Failures', 'In force now', 'What somebody else might do in AWS'].map(
      async title =>
        (await page
          .locator('[class*="MuiCard-root"]', {
            has: page.getByText(title, { exact: true }),
          })
          .boundingBox())!,
    ),
  );
  expect(new Set(boxes.map(({ x }) => x)).size).toBe(1);
  expect(new Set(boxes.map(({ width }) => width)).size).toBe(1);
  expect(boxes[0].x + boxes[0].width).toBeLessThanOrEqual(390);
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
