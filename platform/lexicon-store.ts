/**
 * The lexicon's way to the pages that need it. It lies in the extension's storage, which every frame reads without the background being
 * woken, and also where the browser lets no script be added: frames of `data:` addresses, sandboxed ones.
 */
import { browser } from 'wxt/browser';
import { decodeBase64 } from '../glossary/lexicon/base64';
import type { LexiconFile } from '../glossary/lexicon-file';
import { ask } from './messages';

const ITEM = 'lexicon';

const stored = async (): Promise<LexiconFile | undefined> =>
  (await browser.storage.local.get(ITEM))[ITEM] as LexiconFile | undefined;

/** A frame's side: the bytes of the lexicon of this id. Rejects when there is no way to it. */
export async function fetchLexicon(id: string): Promise<Uint8Array> {
  let file = await stored();
  if (file?.id !== id) {
    // Not there yet, or of another version: the browser is just installing it, or somebody has emptied the storage.
    await ask({ kind: 'keep-lexicon' });
    file = await stored();
  }
  if (file?.id !== id) throw new Error('the lexicon of this version is not to be had');
  return decodeBase64(file.bytes);
}

/** Background: puts the lexicon where pages find it, unless it is there. */
export async function keepLexicon(load: () => Promise<LexiconFile>): Promise<void> {
  const file = await load();
  if ((await stored())?.id !== file.id) await browser.storage.local.set({ [ITEM]: file });
}
