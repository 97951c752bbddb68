import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { resetDemo, switches } from './portal';

test.use({ baseURL: process.env.E2E_LEGACY_URL });
test.beforeEach(resetDemo);

for (const language of ['en', 'ja'] as const) {
  test(`the legacy frontend system shows page and card, and disables (${language})`, async ({
    page,
  }) => {
    await page.addInitScript(
      chosen => localStorage.setItem('language', chosen),
      language,
    );
    await page.goto('/cloudtrail-organizations');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Aiko Tanaka' })
      .getByRole('button')
      .click();
    const row = (name: string) =>
      page.getByRole('row').filter({ hasText: name });
    await expect(row('Initech')).toContainText('AccessDenied');
    await expectAccessible(page, 'main');

    await page.goto('/catalog/default/resource/aws-account-104729001122');
    await expect(page.getByText('104729001122').first()).toBeVisible();
    await expect(
      page.getByRole('link', { name: 'Acme' }).first(),
    ).toBeVisible();

    await page.goto('/cloudtrail-organizations/acme?dialog=disable');
    const dialog = page.getByRole('dialog');
    await dialog.locator('#cloudtrail-organizations-disable-reason').fill('x');
    await dialog
      .locator('#cloudtrail-organizations-disable-confirmation')
      .fill('disable');
    await expectAccessible(page, '[role=dialog]');
    await dialog
      .getByRole('button', {
        name: language === 'en' ? 'Disable trusted access' : /無効/,
      })
      .click();
    await expect(page).toHaveURL(/\/acme\/operations\/[\w-]+$/);
    await expect(
      page.getByText(language === 'en' ? 'Succeeded' : '成功').first(),
    ).toBeVisible({ timeout: 45_000 });

    expect(await switches()).toHaveLength(1);
  });
}
