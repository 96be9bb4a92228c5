/** Long forms whose letters do not stand in the short form's order, or not all of them. */
import { type Alignment, alignLongForm } from './align-long-form';

export const alignUnusual = (short: string, region: string): Alignment | null =>
  short.includes('-') ? (alignTurned(short, region) ?? alignUntyped(short, region)) : null;

/** "gamma-interferon (IFN-gamma)" */
function alignTurned(short: string, region: string): Alignment | null {
  const [, name, greek] = /^(.+)-(\p{sc=Grek}|alpha|beta|gamma|delta)$/u.exec(short) ?? [];
  const at = greek === undefined ? -1 : region.lastIndexOf(`${greek}-`);
  if (name === undefined || greek === undefined || at < 0) return null;
  const rest = alignLongForm(name, region.slice(at + greek.length + 1), true);
  return rest && { ...rest, start: at };
}

/** "interrupted aortic arch (IAA-B)": a letter that says which, and is not spelt out. */
function alignUntyped(short: string, region: string): Alignment | null {
  const bare = /^(\p{Lu}{3,})-\p{Lu}$/u.exec(short)?.[1];
  return bare === undefined ? null : alignLongForm(bare, region);
}

/** The length of "36-item " before "Short Form Health Survey (SF-36)". */
export function itemsBefore(short: string, before: string): number {
  const [all = '', count] = /(\d+)-item $/.exec(before) ?? [];
  return count !== undefined && short.endsWith(count) ? all.length : 0;
}
