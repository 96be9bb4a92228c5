/** Scripts, styles and data are the longest texts of a page, and nobody reads them. */
export function isUnread(node: Text): boolean {
  const name = node.parentElement?.localName;
  return name === 'script' || name === 'style' || name === 'noscript' || name === 'textarea';
}
