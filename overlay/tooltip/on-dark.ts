/** From here on down a ground is dark: relative luminance (WCAG 2.2), where white and black text are about equally legible. */
const DARK = 0.18;

interface Ground {
  readonly channels: readonly number[];
  /** How much of it covers what lies beneath. */
  readonly alpha: number;
}

/** A computed colour; null for what is no plain one. */
function readColour(text: string): Ground | null {
  const numbers = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text)?.slice(1);
  if (!numbers) return null;
  return { channels: numbers.slice(0, 3).map((channel) => Number(channel) / 255), alpha: Number(numbers[3] ?? 1) };
}

/** WCAG 2.2. */
function luminanceOf(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const around = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.parentElement ?? ('host' in root ? (root.host as Element) : null);
};

/** Whether a filter around an element turns light into dark, as those do by which readers darken pages that have no dark theme. */
function isInverted(window: Window, element: Element): boolean {
  let inverted = false;
  for (let at: Element | null = element; at; at = around(at)) {
    const [, much] = /invert\(([\d.]+)\)/.exec(window.getComputedStyle(at).filter) ?? [];
    if (Number(much) > 0.5) inverted = !inverted;
  }
  return inverted;
}

/**
 * Whether an element stands on a ground that is surely dark: many dark pages never say so by `color-scheme`. What cannot be told (a
 * picture, a gradient, a colour of another space) is not surely dark. The tooltip itself lies above every filter.
 */
export function isOnDark(window: Window, element: Element): boolean {
  for (let at: Element | null = element; at; at = around(at)) {
    const { backgroundColor, backgroundImage } = window.getComputedStyle(at);
    if (backgroundImage !== 'none') return false;
    const colour = readColour(backgroundColor);
    if (!colour) return false;
    if (colour.alpha < 0.5) continue;
    const seen = isInverted(window, at) ? colour.channels.map((part) => 1 - part) : colour.channels;
    return luminanceOf(seen) < DARK;
  }
  // The browser's own ground then, which is dark where the page takes no other.
  return /^(only )?dark( only)?$/.test(window.getComputedStyle(window.document.documentElement).colorScheme);
}
