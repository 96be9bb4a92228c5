/** The lexicon as a file of the extension: bytes in base64, and an id that the gate of the same build knows. */
export interface LexiconFile {
  readonly id: string;
  readonly bytes: string;
}
