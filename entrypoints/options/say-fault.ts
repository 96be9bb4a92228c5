/** What is wrong with a file of settings, in the reader's language; names and choices stay as the file has them. */
import type { Translate } from '../../components/words';
import type { Expected, SettingsFault } from '../../platform/settings-file';

export function sayFault(t: Translate, fault: SettingsFault): string {
  switch (fault.kind) {
    case 'too-big':
      return t('importTooBig');
    case 'not-text':
      return t('importNotText');
    case 'not-settings':
      return t('importNotSettings');
    case 'not-json':
      return t('importNotJson', fault.said);
    case 'newer':
      return t('importNewer', fault.version);
    case 'unknown':
      return t('importUnknown', fault.where);
    case 'wrong': {
      const { where, expected, found } = fault;
      if (expected.kind === 'entry') return t('importNotEntry', where, found);
      if (expected.kind === 'site') return t('importNotSite', where, found);
      return t('importWrong', where, sayExpected(t, expected), found);
    }
  }
}

function sayExpected(t: Translate, expected: Exclude<Expected, { readonly kind: 'entry' | 'site' }>): string {
  switch (expected.kind) {
    case 'text':
      return t('importExpectedText');
    case 'number':
      return t('importExpectedNumber');
    case 'whole-number':
      return t('importExpectedWhole');
    case 'list':
      return t('importExpectedList');
    case 'settings':
      return t('importExpectedSettings');
    case 'choice':
      return new Intl.ListFormat(t.language, { type: 'disjunction' }).format(expected.among);
    case 'at-least':
      return t('importExpectedLeast', expected.limit);
    case 'at-most':
      return t('importExpectedMost', expected.limit);
  }
}
