/** The tooltip by touch: which taps are ours. */
import { describe, expect, test } from 'vitest';
import { openPage, sleep, until } from './page';
import { tapAtWord } from './pointing';
import { giveRoom, isOpen } from './tooltip-on-page';

giveRoom();

describe('by touch', () => {
  test('a tap on a marked word opens it, pinned; a tap elsewhere closes it', async () => {
    const page = openPage('<p>Take tofacitinib now.</p><p>Else</p>');
    await page.settled();
    await tapAtWord('tofacitinib');
    await until(() => page.requests.length, Boolean);
    expect(page.requests[0]).toMatchObject({ entry: 'tofacitinib', openedBy: 'touch' });
    await tapAtWord('Else');
    await until(isOpen, (is) => !is);
    expect(isOpen()).toBe(false);
  });

  test.each([
    ['a link', '<a href="#x">tofacitinib</a>'],
    ['a button', '<button>tofacitinib</button>'],
    ['a label', '<label>tofacitinib <input type=checkbox></label>'],
    ['a summary', '<details><summary>tofacitinib</summary></details>'],
    ['what acts as a button', '<span role=button>tofacitinib</span>'],
  ])('a tap on %s is the page’s', async (_, html) => {
    const page = openPage(`<p>${html}</p>`);
    await page.settled();
    await tapAtWord('tofacitinib');
    await sleep(150);
    expect(page.requests).toEqual([]);
    location.hash = '';
  });

  test('a tap the page has taken is NOT ours', async () => {
    const page = openPage('<p>tofacitinib</p>');
    await page.settled();
    document.querySelector('p')?.addEventListener('click', (event) => event.preventDefault());
    await tapAtWord('tofacitinib');
    await sleep(150);
    expect(page.requests).toEqual([]);
  });

  test('a tap on a mention that is not marked is NOT ours', async () => {
    const page = openPage('<p>tofacitinib</p><p id=x>tofacitinib</p>', { density: 'page' });
    await page.settled();
    await tapAtWord('tofacitinib', document.querySelector('#x') ?? undefined);
    await sleep(150);
    expect(page.requests).toEqual([]);
  });
});
