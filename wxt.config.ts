import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { buildFiles } from './glossary/build-files';
import managedSchema from './platform/managed-schema.json' with { type: 'json' };

const entries = fileURLToPath(new URL('./glossary/entries', import.meta.url));

/** One letter beyond Latin-1 makes the browser keep two bytes for each of a script, in every frame of every page. */
const asciiOutput = {
  name: 'ascii-output',
  renderChunk: {
    order: 'post' as const,
    handler: (code: string) => ({
      code: code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
      map: null,
    }),
  },
};

/**
 * Nearly all of `watch.js` runs on each page. Chromium compiles a function when it is first called, after it has read it once to see where it ends:
 * this first line has it compile all at once, which is a quarter less of what a page pays. Other browsers see a comment.
 */
const compiledAtOnce = {
  name: 'compiled-at-once',
  enforce: 'post' as const,
  generateBundle(_: unknown, bundle: Record<string, { type: string; code?: string }>) {
    const watch = bundle['watch.js'];
    if (watch?.code) watch.code = `//# allFunctionsCalledOnLoad\n${watch.code}`;
  },
};

/**
 * What a rule of a highlight matches, Chromium computes for each element of each page, and all the rest inherit from the root.
 * Firefox computes it where something is marked, and inherits nothing.
 */
const inherited = (css: string): string => css.replaceAll('::highlight(', ':root::highlight(');
const highlightsInherit = {
  name: 'highlights-inherit',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /\/marks\.css(\?|$)/.test(id) ? { code: inherited(code), map: null } : undefined,
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'components/icon.svg', developmentIndicator: false },
  vite: ({ browser }) => ({
    plugins: browser === 'firefox' ? [asciiOutput] : [asciiOutput, compiledAtOnce, highlightsInherit],
    // The oldest that the manifest admits. For older ones `light-dark()` is rewritten to ask for the reader's preference, and a tooltip on a dark
    // page would be light.
    build: { cssTarget: browser === 'firefox' ? 'firefox149' : 'chrome128' },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Each is explained in PRIVACY.md.
    permissions: ['storage', 'scripting', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: ['<all_urls>'],
    // No page of the extension reaches further than its own files; the browser holds it to that.
    ...(mode === 'production' && {
      content_security_policy: {
        extension_pages:
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      },
    }),
    action: { default_title: '__MSG_extensionName__' },
    omnibox: { keyword: 'gl' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
      'next-term': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNextTerm__' },
      'previous-term': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPreviousTerm__' },
      // No key of its own at first: a browser takes no more than four suggestions.
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: { description: '__MSG_commandOpenPanel__' } }
        : { 'open-panel': { description: '__MSG_commandOpenPanel__' } }),
      'explain-selection': {
        suggested_key: { default: 'Alt+Shift+E' },
        description: '__MSG_commandExplainSelection__',
      },
    },
    browser_specific_settings: {
      gecko: {
        id: 'immunogloss@immunogloss.org',
        // The CSS Custom Highlight API with every style used here.
        strict_min_version: '149.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '149.0' },
    },
    content_scripts: [
      {
        matches: ['<all_urls>'],
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
        run_at: 'document_idle',
        css: ['marks.css'],
        // A user sheet reaches into shadow roots in Firefox; Chromium's author sheet inherits into them and its user sheets never paint.
        ...(browser === 'firefox'
          ? { css_origin: 'user', js: ['early.js', 'gate.js', 'page.js', 'watch.js'] }
          : { js: ['early.js', 'gate.js', 'watch.js'] }),
      },
    ],
    // What pages get later (see `platform/late-code.ts`). The address is another in each session: no page can ask for it.
    ...(browser === 'firefox'
      ? {}
      : {
          web_accessible_resources: [
            {
              resources: ['page.js', 'tooltip.js', 'glossary/*.json', '_locales/*'],
              matches: ['<all_urls>'],
              use_dynamic_url: true,
            },
          ],
        }),
    // CSS.highlights with StaticRange, popover, light-dark() and openOrClosedShadowRoot; caretPositionFromPoint came last.
    // Firefox takes what an organisation sets without a schema.
    ...(browser === 'firefox'
      ? {}
      : { minimum_chrome_version: '128', storage: { managed_schema: 'managed-schema.json' } }),
  }),
  hooks: {
    'build:publicAssets': async (wxt, files) => {
      if (wxt.config.browser !== 'firefox')
        files.push({ relativeDest: 'managed-schema.json', contents: JSON.stringify(managedSchema) });
      const marks = await readFile(new URL('./overlay/marks.css', import.meta.url), 'utf8');
      files.push({ relativeDest: 'marks.css', contents: wxt.config.browser === 'firefox' ? marks : inherited(marks) });
      for (const { path, contents } of await buildFiles(entries)) files.push({ relativeDest: path, contents });
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      // One manifest that every browser takes: each picks the kind of background it knows.
      const background = manifest.background as { service_worker?: string; scripts?: string[] } | undefined;
      if (background?.service_worker) background.scripts = [background.service_worker];
    },
  },
});
