/**
 * A catalogue of messages, read as the browser reads it: `browser.i18n` knows only the browser's own language, so a chosen one is read from
 * its file. The format is that of https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/i18n/Locale-Specific_Message_reference.
 */

export type CatalogueFile = Readonly<
  Record<
    string,
    { readonly message: string; readonly placeholders?: Readonly<Record<string, { readonly content: string }>> }
  >
>;

/** Messages by key, with `$1`, `$2`… where something is put in. */
export type Messages = Readonly<Record<string, string>>;

/** A message with what belongs in it, in order; empty when there is none of that key. */
export type Lookup = (key: string, substitutions?: readonly string[]) => string;

/** Names of placeholders give way to what they stand for; `$$` stays as it is until it is shown. Pure. */
export const flattenCatalogue = (file: CatalogueFile): Messages =>
  Object.fromEntries(
    Object.entries(file).map(([key, { message, placeholders = {} }]) => {
      const byName = new Map(Object.entries(placeholders).map(([name, { content }]) => [name.toLowerCase(), content]));
      return [key, message.replace(/\$(\w+)\$/g, (_, name: string) => byName.get(name.toLowerCase()) ?? '')];
    }),
  );

/** Pure: looks up as `browser.i18n.getMessage` does. */
export const lookupIn =
  (messages: Messages): Lookup =>
  (key, substitutions = []) =>
    (Object.hasOwn(messages, key) ? (messages[key] ?? '') : '').replace(/\$([1-9$])/g, (_, what: string) =>
      what === '$' ? '$' : (substitutions[Number(what) - 1] ?? ''),
    );
