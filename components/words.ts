/** The interface's words, handed down to every component: components know keys, not where words come from. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Kind, Level } from '../glossary/kinds';
import type catalogue from '../public/_locales/en/messages.json';

type Key = keyof typeof catalogue;
export type Translate = (key: Key, ...substitutions: readonly string[]) => string;

export const Words = createContext<Translate>((key) => key);
export const useWords = (): Translate => useContext(Words);

export const kindKey = (kind: Kind): Key => `kind_${kind.replaceAll('-', '_')}` as Key;
export const levelKey = (level: Level): Key => `level_${level}`;
