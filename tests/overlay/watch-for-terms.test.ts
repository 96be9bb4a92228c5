/** The watch for a first term, with a gate of two names: what has it say that a term may be there, and what has not. */
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { CompilableEntry } from '../../glossary/compile';
import { compileGate } from '../../glossary/compile-gate';
import { openGate } from '../../glossary/gate/gate';
import type { EntryId } from '../../glossary/kinds';
import { watchForTerms } from '../../overlay/gate/watch-for-terms';
import { sleep, until } from './page';

const named = (headword: string): CompilableEntry => ({
  id: headword as EntryId,
  kind: 'drug',
  headword,
  forms: [],
  abbreviations: [],
  common: [],
  near: [],
  unless: [],
});
const gate = openGate(compileGate([named('tofacitinib'), named('baricitinib')]));

function watch(body: string, title = '') {
  document.title = title;
  document.body.innerHTML = body;
  const life = new AbortController();
  onTestFinished(() => life.abort());
  const told = { onFound: vi.fn(), onDone: vi.fn(), onError: vi.fn() };
  watchForTerms(window, { gate, shadowRootOf: (element) => element.shadowRoot, signal: life.signal, ...told });
  return told;
}
const called = (spy: ReturnType<typeof vi.fn>) =>
  until(
    () => spy.mock.calls.length,
    (calls) => calls > 0,
  );

afterEach(() => {
  document.title = '';
});

describe('the watch for a first term', () => {
  test('says so of a title before anything of the page is read', () => {
    const { onFound } = watch('<p>Nothing of the kind.</p>', 'Living with tofacitinib');
    expect(onFound).toHaveBeenCalledTimes(1);
  });

  test('says so of a text, once, however many there are', async () => {
    const { onFound } = watch(
      `<p>Take <b>tofa</b>citinib.</p>\n\n<p>Or baricitinib.</p>${'<p>tofacitinib</p>'.repeat(99)}`,
    );
    expect(onFound).not.toHaveBeenCalled();
    await called(onFound);
    await sleep(200);
    expect(onFound).toHaveBeenCalledTimes(1);
  });

  test('says when a page without terms is read, and still finds what it is given later', async () => {
    const { onFound, onDone } = watch('<p>Nothing of the kind.</p> \n\n <p> </p>', 'Nothing either');
    await called(onDone);
    expect(onFound).not.toHaveBeenCalled();
    document.body.append('And now baricitinib.');
    await called(onFound);
  });

  test('takes no two words for one across white space between blocks', async () => {
    const { onFound, onDone } = watch('<p>tofaci</p>\n   <p>tinib</p>');
    await called(onDone);
    expect(onFound).not.toHaveBeenCalled();
  });

  test.each([
    ['a field', '<textarea>tofacitinib</textarea><input value="tofacitinib">'],
    ['an editor', '<div contenteditable="true">tofacitinib</div>'],
    ['code', '<pre>tofacitinib</pre>'],
    ['a script', '<script type="text/plain">tofacitinib</script>'],
    ['what is hidden', '<div style="display:none">tofacitinib</div>'],
  ])('says nothing of %s', async (_what, body) => {
    const { onFound, onDone } = watch(body);
    await called(onDone);
    await sleep(100);
    expect(onFound).not.toHaveBeenCalled();
  });

  test('finds what was hidden once it is shown', async () => {
    const { onFound, onDone } = watch('<div id="fold" style="display:none">tofacitinib</div>');
    await called(onDone);
    const fold = document.querySelector<HTMLElement>('#fold');
    if (fold) fold.style.display = '';
    await called(onFound);
  });
});
