import { type Gate, openGate } from '../../glossary/gate/gate';
import { decodeBase64 } from '../../glossary/lexicon/base64';

/** What `gate.js` puts there, the script before this one: its source can go once it has run, where a literal in this one would stay. */
const shared = globalThis as { immunoglossGate?: { readonly lexicon: string; readonly bytes: string } };

/** The gate, opened when it is first needed, and the id of its lexicon. */
export function takeGate(): { readonly lexicon: string; open(): Gate } {
  const given = shared.immunoglossGate;
  delete shared.immunoglossGate;
  if (!given) throw new Error('gate.js did not run before this script');
  let text: string | undefined = given.bytes;
  let gate: Gate | undefined;
  return {
    lexicon: given.lexicon,
    open() {
      gate ??= openGate(decodeBase64(text ?? ''));
      text = undefined;
      return gate;
    },
  };
}
