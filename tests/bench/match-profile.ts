/**
 * `npm run bench -- match --profile`: what a first scan of a fresh page is made of, function by function, as V8's sampling
 * profiler sees it. It slows all down three times, small functions most: shares, not times.
 */
import type { Page } from '@playwright/test';
import { giveLexicon, newPage, RUN } from './match-browser';

const PAGES = 8;
const SHOWN = 16;
/** Microseconds from one sample to the next. */
const INTERVAL = 150;

export async function profile(
  open: () => Promise<Page>,
  script: string,
  html: string,
  bytes: Uint8Array,
): Promise<void> {
  for (const name of ['sieve', 'ours']) {
    const shares = new Map<string, number>();
    for (let i = 0; i < PAGES; i++) {
      const page = await newPage(open, script, html);
      await giveLexicon(page, bytes);
      const session = await page.context().newCDPSession(page);
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
      await session.send('Profiler.start');
      await page.evaluate(RUN[name] ?? '');
      const { profile: found } = await session.send('Profiler.stop');
      for (const { callFrame, hitCount = 0 } of found.nodes)
        if (callFrame.functionName !== '' && !/^\((?:root|program|idle)\)$/.test(callFrame.functionName))
          shares.set(callFrame.functionName, (shares.get(callFrame.functionName) ?? 0) + hitCount);
      await page.close();
    }
    const all = [...shares.values()].reduce((sum, hits) => sum + hits, 0);
    const most = [...shares].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
    console.log(
      `\n${name}, fresh article of 400 KB, 3000 forms: share of samples\n  ${most
        .map(([caller, hits]) => `${caller} ${((100 * hits) / all).toFixed(0)} %`)
        .join('  ')}`,
    );
  }
}
