/** The name of each figure, as a key of the interface's words. */
export const FIGURE_HEADS = {
  signals: 'figureSignals',
  potency: 'figurePotency',
  timeline: 'figureTimeline',
} as const;
