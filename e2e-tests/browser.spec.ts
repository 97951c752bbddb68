import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import type { Operation } from 'backstage-plugin-cloudtrail-organizations-common';
import { as, ended, resetDemo, signInAs, switches } from './portal';

test.beforeEach(resetDemo);

const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ hasText: name });

test('the platform engineer sees which organization is fine, which is not, and since when', async ({
  page,
}) => {
  await signInAs(page, 'platform-engineer');
  await expect(row(page, 'Acme')).toContainText('Active');
  await expect(row(page, 'Globex')).toContainText('Disabled');
  await expect(row(page, 'Initech')).toContainText('Failing');
  await expect(row(page, 'Initech')).toContainText('AccessDenied');
  await expect(page.getByText('not to AWS')).toBeVisible();
  await expectAccessible(page);

  // What is chosen stands in the URL, so that it can be shared.
  await page.getByRole('searchbox', { name: 'Search' }).fill('glob');
  await expect(row(page, 'Acme')).toHaveCount(0);
  await page.reload();
  await expect(row(page, 'Globex')).toBeVisible();
  await expect(row(page, 'Acme')).toHaveCount(0);

  await page.getByRole('link', { name: 'Globex' }).click();
  await expect(
    page.getByRole('heading', { name: 'Globex', exact: true }),
  ).toBeVisible();
  await expectAccessible(page);
  const enable = page
    .getByRole('button', { name: 'Enable trusted access' })
    .first();
  await expect(enable).toBeDisabled();
  await enable.locator('..').hover();
  await expect(page.getByRole('tooltip')).toContainText(
    'globex-management-admins',
  );
});

test('a failing trail says since when, why, and until when it can be mended', async ({
  page,
}) => {
  await signInAs(page, 'platform-engineer', {
    path: '/cloudtrail-organizations/initech',
  });
  await expect(
    page
      .getByText(/cannot deliver to bucket initech-org-trail: last delivered/)
      .first(),
  ).toBeVisible();
  await expect(
    page.getByText(/CloudTrail retries for 30 days/).first(),
  ).toBeVisible();
  await page.getByRole('tab', { name: 'Trails' }).click();
  await expect(
    page.getByText(/Member accounts see these trails/),
  ).toBeVisible();
  await expect(page.getByText('AccessDenied').first()).toBeVisible();
  await expectAccessible(page);
});

test('an engineer finds their account’s logging on its entity page, and from their service', async ({
  page,
}) => {
  await signInAs(page, 'engineer', {
    path: '/catalog/default/resource/aws-account-104729001122',
  });
  await expect(
    page.getByRole('heading', { name: 'Audit logging' }),
  ).toBeVisible();
  await expect(page.getByText('104729001122').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Acme' }).first()).toBeVisible();
  await page.goto('/catalog/default/component/payments-api');
  await expect(
    page.getByRole('heading', { name: 'Audit logging' }),
  ).toBeVisible();
  await expect(page.getByText('104729001122').first()).toBeVisible();
});

test('an engineer sees no other organization', async ({ page }) => {
  await signInAs(page, 'engineer');
  await expect(row(page, 'Acme')).toBeVisible();
  await expect(row(page, 'Globex')).toHaveCount(0);
  await page.goto('/cloudtrail-organizations/globex');
  await expect(
    page.getByText('No such organization that you may see'),
  ).toBeVisible();
});

test('the administrator of acme disables deliberately, sees what happened, and comes back', async ({
  page,
}) => {
  await signInAs(page, 'acme-admin', {
    path: '/cloudtrail-organizations/acme',
  });
  await page.getByRole('button', { name: 'More actions for Acme' }).click();
  await page.getByRole('menuitem', { name: /Disable trusted access/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('26 member accounts');
  await expect(dialog).toContainText('cloudtrail-admins');
  await expectAccessible(page, '[role=dialog]');
  const disable = dialog.getByRole('button', {
    name: 'Disable trusted access',
  });
  await expect(disable).toBeDisabled();
  await dialog.getByLabel(/^Reason/).fill('Moving logging, CHG-2041');
  await dialog.getByLabel(/Type disable to confirm/).fill('Disable');
  await expect(disable).toBeDisabled();
  await dialog.getByLabel(/Type disable to confirm/).fill('disable');
  await disable.click();

  await expect(page).toHaveURL(/\/acme\/operations\/[\w-]+$/);
  await expect(page.getByText('Succeeded').first()).toBeVisible({
    timeout: 45_000,
  });
  await expect(page.getByText('user.default.acme-admin')).toBeVisible();
  // Back does not lead into the dialog again.
  await page.goBack();
  await expect(page).toHaveURL(/\/acme$/);
  await page.goForward();
  await expect(
    page.getByText('not visible to the portal').first(),
  ).toBeVisible();
  await expectAccessible(page);

  expect(await switches()).toHaveLength(1);

  await page.goto('/cloudtrail-organizations/acme');
  await expect(page.getByText('Disabled').first()).toBeVisible();
  await page
    .getByRole('button', { name: 'Enable trusted access' })
    .first()
    .click();
  const enableDialog = page.getByRole('dialog');
  await expect(enableDialog).toContainText('AWS recommends');
  await expectAccessible(page, '[role=dialog]');
  await enableDialog
    .getByRole('button', { name: 'Enable trusted access' })
    .click();
  await expect(page.getByText('Succeeded').first()).toBeVisible({
    timeout: 45_000,
  });
  await page.goto('/cloudtrail-organizations/acme');
  await expect(page.getByText('Incomplete').first()).toBeVisible();
  await expect(
    page.getByText(/aws cloudtrail update-trail/).first(),
  ).toBeVisible();
});

test('the CloudTrail administrators are told by name, reason and way back', async ({
  page,
}) => {
  const ask = await as('acme-admin');
  const path = '/organizations/acme/operations';
  const kind = 'disable-trusted-access';
  const { plan } = (await ask<Operation>('POST', path, { kind, dryRun: true }))
    .body;
  const { body } = await ask<Operation>('POST', path, {
    kind,
    confirmation: 'disable',
    reason: 'Moving logging, CHG-2041',
    planHash: plan.hash,
  });
  await ended(ask, 'acme', body.id!);
  await signInAs(page, 'platform-engineer', { path: '/notifications' });
  await expect(page.getByText(/CHG-2041/).first()).toBeVisible();
});

test('the administrator of globex may not touch acme, and is told why', async ({
  page,
}) => {
  await signInAs(page, 'globex-admin', {
    path: '/cloudtrail-organizations/acme',
  });
  await page.getByRole('button', { name: 'More actions for Acme' }).click();
  const item = page.getByRole('menuitem', { name: /Disable trusted access/ });
  await expect(item).toHaveAttribute('aria-disabled', 'true');
  await expect(item).toContainText(/acme-management-admins/);
});

for (const persona of [
  'engineer',
  'platform-engineer',
  'acme-admin',
  'globex-admin',
] as const) {
  for (const language of ['en', 'ja'] as const) {
    test(`as ${persona}, in ${language}: overview, organization, trails and card are accessible`, async ({
      page,
    }) => {
      await signInAs(page, persona, { language });
      await expect(row(page, 'Acme')).toBeVisible();
      await expectAccessible(page);
      await page.goto('/cloudtrail-organizations/acme');
      await expect(page.getByRole('tab').first()).toBeVisible();
      await expectAccessible(page);
      const mayChange = persona === 'acme-admin';
      await page.getByRole('button', { name: /Acme/ }).last().click();
      await expect(page.getByRole('menuitem').last()).toHaveAttribute(
        'aria-disabled',
        String(!mayChange),
      );
      await page.keyboard.press('Escape');
      await page.goto('/cloudtrail-organizations/acme/trails');
      await expect(page.getByText('acme-org-cloudtrail-logs')).toBeVisible();
      await expectAccessible(page);
      await page.goto('/catalog/default/resource/aws-account-104729001122');
      await expectAccessibleCard(page, language);
    });
  }
}

/** The card alone: what else stands on the entity page is not the plugin's. */
async function expectAccessibleCard(page: Page, language: 'en' | 'ja') {
  const card = page
    .locator('.MuiCard-root')
    .filter({ hasText: language === 'en' ? 'Audit logging' : '監査ログ' })
    .filter({ hasText: '104729001122' });
  await expect(card).toBeVisible();
  await card.evaluate(element => element.setAttribute('data-e2e', 'card'));
  await expectAccessible(page, '[data-e2e=card]');
}

for (const theme of ['light', 'dark'] as const) {
  test(`in Japanese, ${theme}: overview, organization and dialog speak AWS’s own terms`, async ({
    page,
  }) => {
    await signInAs(page, 'acme-admin', { language: 'ja', theme });
    await expect(page.getByText('信頼されたアクセス').first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Acme' }).first().click();
    await expect(page.getByText('管理アカウント').first()).toBeVisible();
    await expect(page.getByText('組織の証跡').first()).toBeVisible();
    await expectAccessible(page);
    await page.goto('/cloudtrail-organizations/acme?dialog=disable');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel(/disable/)).toBeVisible();
    await expect(dialog).toContainText('メンバーアカウント');
    await expectAccessible(page, '[role=dialog]');

    await dialog.getByRole('textbox').first().fill('移行のため');
    await dialog.getByRole('textbox').last().fill('disable');
    await dialog.getByRole('button', { name: /無効/ }).click();
    await expect(page).toHaveURL(/\/acme\/operations\/[\w-]+$/);
    await expect(page.getByText('成功').first()).toBeVisible({
      timeout: 45_000,
    });
    await expect(page.getByText('移行のため')).toBeVisible();
    await expectAccessible(page);
  });
}

test('everything of a disable can be done by keyboard, and the focus comes back', async ({
  page,
}) => {
  await signInAs(page, 'acme-admin', {
    path: '/cloudtrail-organizations/acme',
  });
  const more = page.getByRole('button', { name: 'More actions for Acme' });
  await more.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel(/^Reason/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(more).toBeFocused();
});

test('the overview and the entity card fit a narrow screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'platform-engineer');
  await expect(page.getByText('Initech').first()).toBeVisible();
  const overflow = () =>
    page.evaluate(
      () =>
        document.documentElement.scrollWidth -
        document.documentElement.clientWidth,
    );
  expect(await overflow()).toBeLessThanOrEqual(1);
  await page.goto('/catalog/default/resource/aws-account-104729001122');
  await expect(
    page.getByRole('heading', { name: 'Audit logging' }),
  ).toBeVisible();
  expect(await overflow()).toBeLessThanOrEqual(1);
});
