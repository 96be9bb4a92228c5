declare module 'virtual:immunogloss/lexicon' {
  /** The compiled lexicon, base64. */
  const lexicon: string;
  export default lexicon;
}
declare module 'virtual:immunogloss/entries' {
  const shards: import('./entry-store').EntryShards;
  export default shards;
}
declare module 'virtual:immunogloss/search' {
  const rows: readonly import('./search/search-row').SearchRow[];
  export default rows;
}
