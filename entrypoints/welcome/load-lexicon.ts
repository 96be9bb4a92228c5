import { decodeLexicon, type Lexicon } from '../../glossary/lexicon/lexicon';

/** The script that pages get before the content script's, run here. */
export async function loadLexicon(document: Document): Promise<Lexicon> {
  const script = document.createElement('script');
  script.src = '/lexicon.js';
  const isThere = new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('lexicon.js cannot be read'));
  });
  document.head.append(script);
  await isThere;
  script.remove();
  const { immunoglossLexicon: text } = globalThis as { immunoglossLexicon?: string };
  if (text === undefined) throw new Error('lexicon.js holds no lexicon');
  return decodeLexicon(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
}
