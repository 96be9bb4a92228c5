import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCheckedEntries } from '../../../glossary/build-files';
import { describeProblem, loadEntries } from '../../../glossary/load';

const GOOD = `headword: pain
plain: It hurts.
student: Nociception.
clinician: Nociception.
sources: [{id: "mesh:D010146"}]
reviewed: 2026-11-23
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'immunogloss-'));
  await mkdir(join(folder, 'symptoms'));
  await mkdir(join(folder, 'diseases'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (path: string, text: string): Promise<void> => writeFile(join(folder, path), text);
const problems = async (): Promise<string[]> => (await loadEntries(folder)).problems.map(describeProblem);

describe('loading entries', () => {
  test('the file name is the id and the folder the kind', async () => {
    await put('symptoms/pain.yaml', GOOD);
    const { entries, problems: none } = await loadEntries(folder);
    expect(none).toEqual([]);
    expect(entries).toMatchObject([{ id: 'pain', kind: 'symptom', headword: 'pain', forms: [], related: [] }]);
  });

  test('every problem of every file is told, with file, line and field', async () => {
    await put(
      'symptoms/pain.yaml',
      GOOD.replace('plain: It hurts.\n', '').replace('reviewed: 2026-11-23', 'reviewed: soon'),
    );
    await put('symptoms/itch.yaml', `${GOOD}forms: [1]\ncolour: red\n`);
    await put('diseases/broken.yaml', 'headword: [unclosed\n');
    const told = await problems();
    expect(told).toHaveLength(5);
    expect(told).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^diseases\/broken\.yaml:\d+: is not YAML: /),
        expect.stringMatching(/^symptoms\/itch\.yaml:7 forms\[0\]: /),
        expect.stringMatching(/^symptoms\/itch\.yaml: Unrecognized key: "colour"/),
        expect.stringMatching(/^symptoms\/pain\.yaml plain: /),
        expect.stringMatching(/^symptoms\/pain\.yaml:5 reviewed: /),
      ]),
    );
  });

  test('one broken file does not hide the good ones', async () => {
    await put('symptoms/pain.yaml', GOOD);
    await put('symptoms/itch.yaml', 'nothing');
    expect((await loadEntries(folder)).entries.map(({ id }) => id)).toEqual(['pain']);
  });

  test.each([
    ['a name that is no id', 'symptoms/Joint Pain.yaml', /is not named <id>\.yaml/],
    ['a file that is not YAML', 'symptoms/notes.txt', /is not named <id>\.yaml/],
    ['a file outside the folders of kinds', 'stray.yaml', /is not a folder of entries/],
  ])('%s is told', async (_, path, message) => {
    await put(path, GOOD);
    expect((await problems()).join('\n')).toMatch(message);
  });

  test('two files with one id name each other', async () => {
    await put('symptoms/pain.yaml', GOOD);
    await put('diseases/pain.yaml', GOOD);
    expect(await problems()).toEqual(['symptoms/pain.yaml: has the same id as diseases/pain.yaml']);
  });

  test('the build fails with all problems in one message', async () => {
    await put('symptoms/pain.yaml', `${GOOD.replace('It hurts.', 'You should take two tablets.')}related: [itch]\n`);
    await put('symptoms/itch.yaml', `${GOOD.replace('pain', 'itch')}related: [nowhere, pain]\n`);
    await expect(loadCheckedEntries(folder)).rejects.toThrow(
      /3 problems:\n.*itch\.yaml related\[0\]: links to nowhere.*\n.*pain\.yaml plain: tells the reader what to do: “You should”\n.*gives a dose/,
    );
  });
});
