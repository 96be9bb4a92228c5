/** Pages and messages that mean no good, in Chromium: at worst no marks, never an error of ours. */
import { serve } from '../fixtures/serve';
import { expect, test } from './extension';
import { marksIn, pointAt, waitForMark } from './marks';
import { waitForTooltip } from './tooltip';

const TEXT = '<p>People take methotrexate for rheumatoid arthritis.</p>';

const HOSTILE: readonly (readonly [name: string, body: string, headers?: Record<string, string>])[] = [
  [
    'overridden prototypes',
    `<script>
      for (const proto of [Node.prototype, Element.prototype, Document.prototype, Range.prototype, Array.prototype])
        for (const name of Object.getOwnPropertyNames(proto)) {
          const own = Object.getOwnPropertyDescriptor(proto, name);
          if (own.configurable && typeof own.value === 'function' && name !== 'constructor')
            Object.defineProperty(proto, name, { value() { throw new Error('hands off ' + name); } });
        }
      Object.defineProperty(CSS, 'highlights', { get() { throw new Error('hands off'); } });
    </script>${TEXT}`,
  ],
  [
    'frozen globals',
    `<script>Object.freeze(Object.prototype); Object.freeze(Array.prototype); Object.freeze(Node.prototype); Object.freeze(window.CSS);</script>${TEXT}`,
  ],
  [
    'a policy that allows nothing',
    TEXT,
    {
      'content-security-policy':
        "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts",
    },
  ],
  [
    'styles that unset everything',
    `<style>* { all: unset !important; pointer-events: none !important; z-index: 0 !important; }</style><div style="display:block !important">${TEXT}</div>`,
  ],
  ['markup that never closes', `<div><p><b><table><tr><td>${TEXT}<ul><li><i>`],
  [
    'a page that clears the highlight registry',
    `<script>setInterval(() => CSS.highlights.clear(), 400)</script>${TEXT}`,
  ],
  [
    'a page that removes what is added',
    `<script>new MutationObserver((all) => { for (const r of all) for (const n of r.addedNodes) n.remove(); }).observe(document.documentElement, { childList: true });</script>${TEXT}`,
  ],
];

for (const [name, body, headers] of HOSTILE)
  test(`${name}: terms are marked, or at worst are not, without an error of ours`, async ({
    page,
    context,
    extension,
  }) => {
    expect(extension.id).toBeTruthy();
    const ours: string[] = [];
    context.on(
      'console',
      (message) =>
        message.type() === 'error' &&
        /Immunogloss|chrome-extension/.test(message.text() + message.location().url) &&
        ours.push(message.text()),
    );
    context.on(
      'weberror',
      (error) => error.error().stack?.includes('chrome-extension:') && ours.push(String(error.error())),
    );
    const server = await serve('/nowhere', { '/': { body, ...(headers ? { headers } : {}) } });
    await page.goto(server.origin);
    await page.waitForTimeout(1200);
    await page.mouse.move(100, 30);
    await page.mouse.move(140, 28, { steps: 5 });
    await page.waitForTimeout(600);
    expect(ours).toEqual([]);
    server.close();
  });

test('a policy that allows nothing stops neither marks nor tooltip, styles and all', async ({ page, extension }) => {
  expect(extension.id).toBeTruthy();
  const server = await serve('/nowhere', {
    '/': {
      body: TEXT,
      headers: {
        'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      },
    },
  });
  await page.goto(server.origin);
  await pointAt(page, await waitForMark(page, 'methotrexate'));
  await waitForTooltip(page, 'methotrexate');
  // The tooltip is dressed: it has a ground of its own, which an unstyled one lacks.
  const box = await page.evaluate(() => document.querySelector('[popover=manual]')?.getBoundingClientRect().toJSON());
  expect(box).toBeTruthy();
  server.close();
});

test('files of the extension: no page is told where they are, and the address it could guess leads nowhere', async ({
  page,
  server,
  extension,
  noise,
}) => {
  await page.goto(`${server.origin}sample-article.html`);
  await pointAt(page, await waitForMark(page, 'methotrexate'));
  await waitForTooltip(page, 'methotrexate');
  const learned = await page.evaluate(() => performance.getEntries().map(({ name }) => name));
  expect(learned).toContain(`${server.origin}sample-article.html`);
  expect(learned.filter((name) => name.includes('extension'))).toEqual([]);
  const tried = await page.evaluate(
    (base) =>
      Promise.all([
        import(`${base}page.js`).then(
          () => 'reached',
          () => 'refused',
        ),
        ...['page.js', 'tooltip.js', 'glossary/0.json', '_locales/en/messages.json', 'manifest.json'].map((path) =>
          fetch(base + path).then(
            () => 'reached',
            () => 'refused',
          ),
        ),
      ]),
    `chrome-extension://${extension.id}/`,
  );
  expect(new Set(tried)).toEqual(new Set(['refused']));
  expect(noise.errors.filter((error) => error.includes('Immunogloss'))).toEqual([]);
});

test('five megabytes in one text node, and a page in design mode', async ({ page, extension, noise }) => {
  expect(extension.id).toBeTruthy();
  const server = await serve('/nowhere', {
    '/big': { body: `<p>${'lorem ipsum dolor '.repeat(290_000)} and methotrexate at the end.</p>` },
    '/design': { body: `${TEXT}<script>document.designMode = 'on'</script>` },
  });
  await page.goto(`${server.origin}big`);
  await page.waitForTimeout(3000);
  await page.goto(`${server.origin}design`);
  await page.waitForTimeout(800);
  expect(await marksIn(page)).toEqual([]);
  expect(noise.errors).toEqual([]);
  server.close();
});

test('messages that are none of ours are ignored', async ({ page, server, extension, noise }) => {
  await page.goto(`${server.origin}sample-article.html`);
  await waitForMark(page, 'methotrexate');
  await page.evaluate(() => {
    for (const data of [
      { kind: 'command', command: 'next-term' },
      { kind: 'go-to', frame: '*', entry: 'methotrexate' },
      null,
      'x',
    ])
      window.postMessage(data, '*');
  });
  await extension.worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
    for (const message of [null, 'x', { kind: 'command', command: 'rm' }, { kind: 'command' }, { kind: 'nothing' }])
      await chrome.tabs.sendMessage(tab?.id ?? 0, message).catch(() => undefined);
  });
  await page.waitForTimeout(400);
  expect(await page.evaluate(() => document.querySelector('[popover=manual]'))).toBeNull();
  expect(noise.errors).toEqual([]);
});
