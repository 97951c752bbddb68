import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { resetDemo, signInAs } from './portal';

test.beforeEach(resetDemo);

const tab = (page: Page, name: string | RegExp) =>
  page.getByRole('tab', { name });

test('the platform engineer sees on what the logging of an organization depends, and what the portal may call', async ({
  page,
}) => {
  await signInAs(page, 'platform-engineer', {
    path: '/cloudtrail-organizations/acme',
  });
  const doctor = page.locator('#access-doctor');
  await expect(doctor.getByText(/^\d+ of \d+ calls allowed$/)).toBeVisible();
  const row = page.getByRole('listitem').filter({ hasText: 'Trusted access' });
  await row.first().getByText('Check it yourself').click();
  await expect(
    row.first().getByText(/list-aws-service-access-for-organization/),
  ).toBeVisible();
  await row
    .first()
    .getByRole('button', { name: 'History: Trusted access' })
    .click();
  const history = page.getByRole('dialog', { name: 'History: Trusted access' });
  await expect(history).toBeVisible();
  await expectAccessible(page, '[role=dialog]');
  await page.keyboard.press('Escape');
  await expectAccessible(page);
});

test('each trail says what its Regions report and what its bucket is like', async ({
  page,
}) => {
  await signInAs(page, 'platform-engineer', {
    path: '/cloudtrail-organizations/acme/trails',
  });
  await page
    .getByText(/^\d+ of \d+ configured Regions report a delivery/)
    .click();
  await expect(
    page.getByRole('table', {
      name: 'What each configured Region reports of this trail',
    }),
  ).toContainText('us-east-1');
  await expect(page.getByText('Block Public Access')).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Event data stores' }),
  ).toBeVisible();
  await expectAccessible(page);

  await page.goto('/cloudtrail-organizations/initech/trails');
  await expect(page.getByText(/^Add to the policy of bucket/)).toBeVisible();
  await expectAccessible(page);
});

test('accounts are found by unit, name and coverage, and the URL keeps it', async ({
  page,
}) => {
  await signInAs(page, 'platform-engineer', {
    path: '/cloudtrail-organizations/acme/accounts',
  });
  const rows = page.getByRole('table').locator('tbody tr');
  await expect(page.getByText('27 accounts')).toBeVisible();
  await expect(rows).toHaveCount(25);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Previous' }).click();
  await expect(rows).toHaveCount(25);
  await expectAccessible(page);

  await page
    .getByRole('searchbox', { name: 'Search by name or id' })
    .fill('104729001122');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('104729001122');
  await page.reload();
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows).toHaveCount(25);

  const tree = page.getByRole('tree');
  await tree.getByRole('treeitem').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/unit=ou-/);
  await expect(page.getByText(/^\d+ accounts? in /)).toBeVisible();
});

test('the administrator waives a finding for a reason until a day, and ends that', async ({
  page,
}) => {
  await signInAs(page, 'acme-admin', {
    path: '/cloudtrail-organizations/acme/findings',
  });
  const item = page.getByRole('listitem').filter({ hasText: 'Waive…' }).first();
  const title = await item.getByRole('heading').innerText();
  const finding = page.getByRole('listitem').filter({ hasText: title });
  await finding.getByText('Evidence').click();
  await expectAccessible(page);
  await finding.getByRole('button', { name: 'Waive…' }).click();
  const dialog = page.getByRole('dialog');
  const waive = dialog.getByRole('button', { name: 'Waive the finding' });
  await expect(waive).toBeDisabled();
  await dialog
    .getByLabel(/^Reason/)
    .fill('=cmd|calc <img src=x> Accepted, CHG-7');
  await expectAccessible(page, '[role=dialog]');
  await waive.click();
  await expect(finding.getByText(/^Waived until/)).toContainText(
    'Accepted, CHG-7',
  );
  await finding.getByRole('button', { name: 'End the waiver…' }).click();
  await dialog.getByRole('button', { name: 'End the waiver' }).click();
  await expect(finding.getByRole('button', { name: 'Waive…' })).toBeVisible();
  await page.getByText(/waivers?, past ones included/).click();
  await expect(
    page.getByRole('table', { name: 'Waivers, the newest first' }),
  ).toContainText('Ended');
});

test('who may not waive is told why', async ({ page }) => {
  await signInAs(page, 'platform-engineer', {
    path: '/cloudtrail-organizations/acme/findings',
  });
  const waive = page.getByRole('button', { name: 'Waive…' }).first();
  await expect(waive).toBeDisabled();
  await waive.locator('..').hover();
  await expect(page.getByRole('tooltip')).toContainText(
    'acme-management-admins',
  );
});

test('findings and everything for an auditor are saved as files', async ({
  page,
}) => {
  await signInAs(page, 'platform-engineer', {
    path: '/cloudtrail-organizations/initech',
  });
  const save = async (item: RegExp) => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item }).click(),
    ]);
    return {
      name: download.suggestedFilename(),
      content: await readFile(await download.path()),
    };
  };
  const csv = await save(/^Findings \(CSV\)/);
  expect(csv.name).toMatch(/^initech-.*-findings\.csv$/);
  expect(csv.content.toString()).toContain('org-trail');
  const ocsf = await save(/^Findings \(OCSF\)/);
  expect(JSON.parse(ocsf.content.toString())[0].class_uid).toBe(2003);
  const zip = await save(/^Export for an auditor/);
  expect(zip.name).toMatch(/^initech-.*-audit\.zip$/);
  expect(zip.content.subarray(0, 2).toString()).toBe('PK');
});

test('the page of an organization is complete in Japanese and in the dark', async ({
  page,
}) => {
  await signInAs(page, 'platform-engineer', {
    language: 'ja',
    theme: 'dark',
    path: '/cloudtrail-organizations/initech',
  });
  await expect(
    page.getByRole('heading', { name: 'アクセス診断' }),
  ).toBeVisible();
  await expectAccessible(page);
  for (const name of ['証跡', 'アカウント', /^検出結果/]) {
    await tab(page, name).click();
    await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true');
    await expectAccessible(page);
  }
});
