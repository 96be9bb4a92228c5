import type { PageState } from './PageTerms';
import type { Translate } from './words';

/** Why there are no terms of this page to show. */
export const pageStatus = (t: Translate, kind: PageState['kind']): string =>
  t(
    (
      {
        blocked: 'popupPageBlocked',
        'no-access': 'popupPageNoAccess',
        'not-running': 'popupPageReload',
        off: 'popupSiteOff',
        reading: 'popupReading',
        done: 'popupNoTerms',
      } as const
    )[kind],
  );
