/** A browser and a server for the tests of one file, begun before them and closed behind them. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Pages, type Served, serve } from '../fixtures/serve';
import { type Firefox, launchFirefox } from './firefox';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));

export interface InFirefox {
  readonly firefox: Firefox;
  readonly server: Served;
}

/**
 * To be called at the top of a file, before its own `beforeAll`. In the end no page may have seen an error of ours.
 *
 * @param options.pages beside the fixtures'
 * @param options.language the browser's own
 */
export function inFirefox(options: { readonly pages?: Pages; readonly language?: string } = {}): InFirefox {
  let firefox: Firefox;
  let server: Served;
  beforeAll(async () => {
    server = await serve(FIXTURES, options.pages);
    firefox = await launchFirefox(options.language);
  }, 60_000);
  afterAll(async () => {
    server.close();
    await firefox.close();
    expect(firefox.errors.filter((error) => /immunogloss|moz-extension/i.test(error))).toEqual([]);
  });
  return {
    get firefox() {
      return firefox;
    },
    get server() {
      return server;
    },
  };
}
