/**
 * What holds whatever the page's style sheets say. Among important declarations those of a shadow tree win over the page's,
 * `* { all: unset !important }` included.
 */
export const HOST_STYLES = `
:host {
  all: initial !important;
  color-scheme: light dark !important;
  display: none !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  z-index: 2147483647 !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  width: max-content !important;
  height: max-content !important;
  max-width: 100vw !important;
  overflow: visible !important;
  background: none !important;
  pointer-events: none !important;
  visibility: visible !important;
  opacity: 1 !important;
  transition: none !important;
  animation: none !important;
}
:host(:popover-open) { display: block !important; }
:host::backdrop { display: none !important; }
@media print { :host { display: none !important; } }
.tip {
  position: fixed;
  top: 0;
  left: 0;
  box-sizing: border-box;
  width: max-content;
  max-width: min(416px, calc(100vw - 16px));
  max-height: var(--room, 100vh);
  overflow: auto;
  overscroll-behavior: contain;
  pointer-events: auto;
  outline-offset: -2px;
}
.tip[data-layout='sheet'] {
  width: 100vw;
  max-width: none;
  max-height: min(var(--room, 100vh), 70vh);
}
.tip[data-low] { max-height: var(--room, 100vh); }
.status {
  position: fixed;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
`;
