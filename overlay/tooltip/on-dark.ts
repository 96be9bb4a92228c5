/** From here on down a ground is dark: relative luminance (WCAG 2.2), where white and black text are about equally legible. */
const DARK = 0.18;

/** Relative luminance of a computed colour and how much of it covers what lies beneath; null for what is no plain colour. */
function readColour(text: string): { readonly luminance: number; readonly alpha: number } | null {
  const numbers = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text)?.slice(1);
  if (!numbers) return null;
  const [red = 0, green = 0, blue = 0] = numbers.slice(0, 3).map((channel) => {
    const part = Number(channel) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return { luminance: 0.2126 * red + 0.7152 * green + 0.0722 * blue, alpha: Number(numbers[3] ?? 1) };
}

/**
 * Whether an element stands on a ground that is surely dark: many dark pages never say so by `color-scheme`. What cannot be told (a
 * picture, a gradient, a colour of another space) is not surely dark.
 */
export function isOnDark(window: Window, element: Element): boolean {
  for (let at: Element | null = element; at; ) {
    const { backgroundColor, backgroundImage } = window.getComputedStyle(at);
    if (backgroundImage !== 'none') return false;
    const colour = readColour(backgroundColor);
    if (!colour) return false;
    if (colour.alpha >= 0.5) return colour.luminance < DARK;
    const root = at.getRootNode();
    at = at.parentElement ?? ('host' in root ? (root.host as Element) : null);
  }
  // The browser's own ground then, which is dark where the page takes no other.
  return /^(only )?dark( only)?$/.test(window.getComputedStyle(window.document.documentElement).colorScheme);
}
