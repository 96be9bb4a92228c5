import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useWords } from '../words';

export interface NoticeText {
  readonly text: string;
  readonly undo?: (() => void) | undefined;
}

/**
 * What was just done, at the foot of the page, with the way back. Stays until something else was done or it is sent away; then the focus
 * is where it came from.
 */
export function Notice({ notice, onDismiss }: { notice: NoticeText | null; onDismiss(): void }): JSX.Element {
  const t = useWords();
  const place = useRef<HTMLDivElement>(null);
  const dismiss = useRef<HTMLButtonElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  return (
    <div
      ref={place}
      class="notice-place"
      onFocusIn={({ relatedTarget }) => {
        if (relatedTarget instanceof HTMLElement && !place.current?.contains(relatedTarget))
          cameFrom.current = relatedTarget;
      }}
    >
      <div role="status">{notice && <p class="notice-text">{notice.text}</p>}</div>
      {notice && (
        <>
          {notice.undo && (
            <button
              type="button"
              class="button"
              onClick={() => {
                // The button goes with what it undid.
                dismiss.current?.focus();
                notice.undo?.();
              }}
            >
              {t('optionsUndo')}
            </button>
          )}
          <button
            ref={dismiss}
            type="button"
            class="icon-button"
            aria-label={t('entryClose')}
            title={t('entryClose')}
            onClick={() => {
              cameFrom.current?.focus({ preventScroll: true });
              onDismiss();
            }}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="m4 4 8 8M12 4l-8 8" />
            </svg>
          </button>
        </>
      )}
    </div>
  );
}
