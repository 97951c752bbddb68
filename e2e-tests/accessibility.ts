import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No violation of level serious or above, in what the plugin shows. */
export async function expectAccessible(page: Page, within?: string) {
  await settled(page);
  // The sidebar is Backstage's own.
  let axe = new AxeBuilder({ page }).exclude('[aria-label="sidebar nav"]');
  if (within) axe = axe.include(within);
  const { violations } = await axe.analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  expect(serious).toEqual([]);
}

/** What is still fading in has colours of its own for a moment. Some animations never end, and are not waited for. */
async function settled(page: Page) {
  await page.evaluate(() =>
    Promise.race([
      Promise.all(
        document
          .getAnimations()
          .map(({ finished }) => finished.catch(() => undefined)),
      ),
      new Promise(resolve => setTimeout(resolve, 1000)),
    ]),
  );
}
