/**
 * The tooltip held against axe's rules: its shadow root is closed to any script, so what it holds is read through the browser's
 * debugging protocol and shown, with its own styles, on a page where axe can see it.
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { SCHEMES } from './axe-rules';
import { expect, test } from './extension';
import { pointAt, waitForMark } from './marks';
import { waitForTooltip } from './tooltip';

interface Node {
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
}

/** The markup in the tooltip's shadow root, styles included. */
async function markup(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: Node };
  const find = (node: Node): Node | undefined =>
    node.attributes?.includes('data-immunogloss')
      ? node.shadowRoots?.[0]
      : (node.children ?? []).map(find).find((found) => found !== undefined);
  const shadow = find(root);
  const parts = await Promise.all(
    (shadow?.children ?? []).map(({ backendNodeId }) => session.send('DOM.getOuterHTML', { backendNodeId })),
  );
  await session.detach();
  return parts.map(({ outerHTML }) => outerHTML).join('');
}

for (const { name, media } of SCHEMES)
  test(`tooltip in ${name}: each level, with everything unfolded`, async ({ page, context, server, extension }) => {
    expect(extension.id).toBeTruthy();
    await page.goto(`${server.origin}sample-article.html`);
    await pointAt(page, await waitForMark(page, 'JAK inhibitors'));
    const tooltip = await waitForTooltip(page, 'Other names');
    await tooltip.press('Other names, look-alikes, sources');
    for (const level of ['Student', 'Clinician']) {
      await (await waitForTooltip(page, 'Other names')).press(level);
      await page.waitForTimeout(200);
      const copy = await context.newPage();
      // While it fades in, its colours are none that could be measured.
      await copy.emulateMedia({ ...media, reducedMotion: 'reduce' });
      await copy.goto(`${server.origin}sample-article.html`);
      await copy.evaluate(
        (html) => {
          document.documentElement.lang = 'en';
          document.title = 'The tooltip';
          document.body.innerHTML = '<main><h1>The tooltip</h1><div popover="manual"></div></main>';
          const host = document.querySelector<HTMLElement>('[popover]');
          if (!host) throw new Error('no host');
          host.attachShadow({ mode: 'open' }).innerHTML = html;
          host.showPopover();
        },
        await markup(page),
      );
      const { violations, passes } = await new AxeBuilder({ page: copy }).include('[popover]').analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
      // Nothing found in nothing would be no proof.
      expect(passes.map(({ id }) => id)).toContain('button-name');
      if (name !== 'forced colours') expect(passes.map(({ id }) => id)).toContain('color-contrast');
      await copy.close();
    }
  });
