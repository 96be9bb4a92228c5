/** A finger's tap on a marked word, unless it is the page's: a link, a control, or a tap the page has taken. */
import type { Guard } from '../guard';
import type { Occurrence } from '../text-flow/occurrence';
import type { HitTest } from './hit-test';

const CONTROLS = [
  'a[href],area,button,input,select,textarea,label,summary,option,video,audio,iframe,[onclick],[contenteditable]',
  '[role=button],[role=link],[role=tab],[role=menuitem],[role=option],[role=checkbox],[role=radio],[role=switch],[role=treeitem]',
  '[tabindex]:not([tabindex="-1"])',
].join();

export interface TapOptions {
  readonly hitTest: HitTest;
  isOurs(event: Event): boolean;
  onTap(occurrence: Occurrence): void;
  /** A tap anywhere else. */
  onOutside(): void;
  readonly guard: Guard;
  readonly signal: AbortSignal;
}

export function watchTaps(window: Window & typeof globalThis, options: TapOptions): void {
  const { guard, signal } = options;
  const onClick = (event: Event): void => {
    if (!event.isTrusted || options.isOurs(event)) return;
    const { pointerType, clientX, clientY } = event as PointerEvent;
    const isFree = pointerType === 'touch' && !event.defaultPrevented && !isControl(event);
    const occurrence = isFree ? options.hitTest(clientX, clientY) : null;
    if (occurrence) options.onTap(occurrence);
    else options.onOutside();
  };
  // Bubbling, and on the window: whoever on the page takes the tap has done so by now.
  window.addEventListener('click', guard(onClick), { passive: true, signal });
}

const isControl = (event: Event): boolean =>
  event.composedPath().some((target) => 'matches' in target && (target as Element).matches(CONTROLS));
