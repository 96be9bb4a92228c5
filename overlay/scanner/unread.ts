/** Scripts, styles and data are the longest texts of a page, and nobody reads them. */
export function isUnread(node: Text): boolean {
  const name = node.parentElement?.localName;
  return name === 'script' || name === 'style' || name === 'noscript' || name === 'textarea';
}

const SPACE = 32;

/** White space between two tags, as are three text nodes of four: told natively, where a loop would be interpreted. */
export const isBlank = (text: string): boolean => text.charCodeAt(0) <= SPACE && text.trim() === '';
