/** The four Janus kinases: ids of their entries, in the order in which figures draw them, and their names in potency facts. */
export const JANUS_KINASES = { jak1: 'JAK1', jak2: 'JAK2', jak3: 'JAK3', tyk2: 'TYK2' } as const;
