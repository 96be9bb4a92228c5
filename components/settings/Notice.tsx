import type { JSX } from 'preact';
import { useWords } from '../words';

export interface NoticeText {
  readonly text: string;
  readonly undo?: (() => void) | undefined;
}

/** What was just done, at the foot of the page, with the way back. Stays until something else was done or it is sent away. */
export function Notice({ notice, onDismiss }: { notice: NoticeText | null; onDismiss(): void }): JSX.Element {
  const t = useWords();
  return (
    <div class="notice-place">
      <div role="status">{notice && <p class="notice-text">{notice.text}</p>}</div>
      {notice && (
        <>
          {notice.undo && (
            <button type="button" class="button" onClick={notice.undo}>
              {t('optionsUndo')}
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={t('entryClose')}
            title={t('entryClose')}
            onClick={onDismiss}
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
