import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No violation of level serious or above, in what the plugin shows. */
export async function expectAccessible(page: Page, within?: string) {
  // What is still fading in has colours of its own for a moment.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        // A progress bar never ends.
        .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
        .map(animation => animation.finished.catch(() => undefined)),
    ),
  );
  let axe = new AxeBuilder({ page });
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
