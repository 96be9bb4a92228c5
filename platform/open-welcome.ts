import { browser } from 'wxt/browser';

/** Shown once, on install; not where an organisation installs for its people, on every machine of the house. */
export async function openWelcome(): Promise<void> {
  // Firefox rejects where there is no policy.
  const policy = await browser.storage.managed.get().catch(() => ({}));
  if (Object.keys(policy).length === 0) await browser.tabs.create({ url: '/welcome.html' });
}
