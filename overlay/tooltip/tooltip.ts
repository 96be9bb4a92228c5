/** The tooltip's life: one at a time, opened for a word, kept beside it, closed with the focus given back. */
import type { EntryId } from '../../glossary/kinds';
import type { Guard } from '../guard';
import { focusedElement } from '../layers';
import type { Box } from '../pointer/grace';
import { createTooltipHost, type StyledBy, type TooltipHost } from './host';
import { type Anchor, keepPlaced, type Placement } from './placement';
import type { MountTooltip, OpenedBy, TooltipContent } from './tooltip-content';

export interface TooltipSubject {
  readonly entry: EntryId | null;
  readonly text: string;
  readonly pageDefinition: string | null;
  readonly anchor: Anchor;
}

export interface Tooltip {
  /** One may be needed soon, for this entry. */
  prepare(entry: EntryId): void;
  /** Replaces the one that is open. */
  open(subject: TooltipSubject, openedBy: OpenedBy): boolean;
  close(): void;
  /** Whether it stays when the pointer leaves. */
  readonly isPinned: boolean;
  readonly isOpen: boolean;
  box(): Box | null;
  isOurs(event: Event): boolean;
  /** The host, once there is one. */
  readonly host: Element | null;
}

/** What the overlay tells a tooltip, and hears of it. */
export interface TooltipWiring {
  step(direction: 1 | -1): boolean;
  /** It closed by other means than the pointer's leaving. */
  onClosed(): void;
  readonly guard: Guard;
  onError(error: unknown): void;
  readonly signal: AbortSignal;
}

export type CreateTooltip = (window: Window & typeof globalThis, wiring: TooltipWiring) => Tooltip;

export interface TooltipOptions extends TooltipWiring {
  /** Draws the content for an entry, and keeps it until it is unmounted. */
  readonly mount: MountTooltip;
  /** Draws one where nobody sees it, while the reader still decides: what runs for the first time takes several times as long. */
  rehearse?(entry: EntryId): void;
  /** CSS text for the shadow root. Lengths in px or em: a page may set any `rem`. */
  readonly styles: string;
  readonly styledBy: StyledBy;
}

interface Open {
  readonly anchor: Anchor;
  content: TooltipContent | null;
  readonly placement: Placement;
  readonly ended: AbortController;
  isPinned: boolean;
}

const FOCUSABLE = 'a[href],button:not([disabled]),input,select,textarea,summary,[tabindex]:not([tabindex="-1"])';

export function createTooltip(window: Window & typeof globalThis, options: TooltipOptions): Tooltip {
  const { document } = window;
  const { guard, signal } = options;
  let host: TooltipHost | null = null;
  let open: Open | null = null;
  let focusedBefore: HTMLElement | null = null;

  function takeDown(): void {
    if (!open) return;
    const { content, placement, ended } = open;
    open = null;
    ended.abort();
    placement.end();
    try {
      content?.unmount();
    } catch (error) {
      options.onError(error);
    }
    host?.dialog.replaceChildren();
  }

  function close(): void {
    if (!open) return;
    const hadFocus = host?.hasFocus ?? false;
    const { anchor } = open;
    takeDown();
    host?.hide();
    if (hadFocus) giveFocusBack(anchor.element);
    focusedBefore = null;
    options.onClosed();
  }

  /** To what had it; where nothing had, a collapsed selection at the word lets Tab go on from there. */
  function giveFocusBack(place: Element): void {
    if (focusedBefore?.isConnected && focusedBefore !== document.body) {
      focusedBefore.focus({ preventScroll: true });
      return;
    }
    const selection = document.getSelection();
    if (place.isConnected && (selection?.isCollapsed ?? false)) selection?.collapse(place, 0);
  }

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    } else if (event.key === 'Tab' && host?.hasFocus) {
      event.stopImmediatePropagation();
      wrapFocus(event);
    }
  }

  /** Scripts that hold the focus within a part of the page would pull it back out. */
  function keepFocusOurs(event: FocusEvent): void {
    if (host && event.composedPath().includes(host.element)) event.stopImmediatePropagation();
  }

  /** The focus goes round within the dialog; Escape is the way out. */
  function wrapFocus(event: KeyboardEvent): void {
    if (!host) return;
    const { dialog } = host;
    const stops = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.checkVisibility());
    const active = (dialog.getRootNode() as ShadowRoot).activeElement;
    const first = stops[0];
    const last = stops.at(-1);
    const isLeaving = event.shiftKey ? active === first || active === dialog : active === last || stops.length === 0;
    if (!isLeaving) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }

  signal.addEventListener('abort', () => {
    takeDown();
    host?.remove();
  });

  return {
    prepare: guard((entry) => {
      if (host) return;
      host = createTooltipHost(window, options.styles, options.styledBy);
      options.rehearse?.(entry);
    }),
    open(subject, openedBy) {
      host ??= createTooltipHost(window, options.styles, options.styledBy);
      const { dialog } = host;
      if (!open) focusedBefore = focusedElement(document);
      const hadFocus = host.hasFocus;
      takeDown();
      delete dialog.dataset.layout;
      delete dialog.dataset.low;
      dialog.style.removeProperty('--room');
      dialog.scrollTop = 0;
      dialog.setAttribute('aria-label', subject.text);
      if (!host.show(subject.anchor.element)) return false;
      const ended = new AbortController();
      const into = document.createElement('div');
      into.className = 'content';
      dialog.append(into);
      const shown = host;
      const placement = keepPlaced(window, dialog, subject.anchor, {
        onLost: guard(() => {
          if (open?.isPinned === false) close();
        }),
        onGone: guard(close),
        onError: options.onError,
      });
      const current: Open = {
        anchor: subject.anchor,
        content: null,
        placement,
        ended,
        isPinned: openedBy !== 'pointer',
      };
      open = current;
      current.content = options.mount(into, {
        entry: subject.entry,
        text: subject.text,
        pageDefinition: subject.pageDefinition,
        openedBy,
        close: () => open === current && close(),
        pin: () => {
          current.isPinned = true;
        },
        resized: () => placement.update(),
        announce: (text) => open === current && shown.announce(text),
        step: options.step,
      });
      if (open !== current) {
        current.content.unmount();
        return false;
      }
      const early = { capture: true, signal: AbortSignal.any([signal, ended.signal]) };
      window.addEventListener('keydown', guard(onKey), early);
      window.addEventListener('focus', guard(keepFocusOurs), early);
      window.addEventListener('focusin', guard(keepFocusOurs), early);
      if (openedBy === 'keyboard' || hadFocus) dialog.focus({ preventScroll: true });
      return true;
    },
    close,
    get isPinned() {
      return open?.isPinned ?? false;
    },
    get isOpen() {
      return open !== null;
    },
    box: () => (open && host ? host.dialog.getBoundingClientRect() : null),
    isOurs: (event) => host !== null && event.composedPath().includes(host.element),
    get host() {
      return host?.element ?? null;
    },
  };
}
