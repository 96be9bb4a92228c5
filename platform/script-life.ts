/** How long the scripts in a page live. After an update or a removal of their extension they take their marks and go. */
import { browser } from 'wxt/browser';

/** Milliseconds between two looks whether the extension is still there. */
const LIFE_CHECK = 5000;

/** A newer script of the same extension runs in the same world. */
const shared = globalThis as { immunoglossLife?: AbortController };

/** The life of this frame's scripts, which ends that of those before them in the same frame. */
export function beginLife(): AbortController {
  shared.immunoglossLife?.abort();
  const life = new AbortController();
  shared.immunoglossLife = life;
  return life;
}

/** Ends it when the extension is gone. Whoever has nothing on the page finds out when it asks for something. */
export function endWithExtension(life: AbortController): void {
  const timer = setInterval(() => browser.runtime?.id === undefined && life.abort(), LIFE_CHECK);
  life.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
