/** The extension's own files: read by its pages, by the background, and in Chromium by its scripts in web pages. */
import { browser } from 'wxt/browser';

/** @param path from the root of the extension. Rejects when there is no such file, or no way to it from here. */
export async function readOwn<T>(path: string): Promise<T> {
  // In a web page a path alone would be the page's. The compiler knows no files but HTML.
  const answer = await fetch(browser.runtime.getURL(path as '/'));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as T;
}
