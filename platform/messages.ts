/**
 * Every message between the parts of the extension, and who may send it. A payload is checked on receipt; what does not fit,
 * or comes from anyone else, is ignored.
 *
 *   content, surfaces → background  `Request`, answered:  get-entry, get-facts, find-entry, decode-name, get-site,
 *                                   get-words, keep-lexicon, load-tooltip, tell-frames, open-panel, open-figures
 *   background → content            `Command`, to the tab's frames; the frame that has the focus acts
 *   surfaces ↔ content              a port named PAGE_PORT; every frame of the tab sends `PageNews`, the surface (popup, side panel)
 *                                   sends `PageOrder`s to one frame
 */

import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import type { FactsView } from '../glossary/entry-facts';
import type { EntryView } from '../glossary/entry-view';
import type { EntryId } from '../glossary/kinds';
import type { DecodedStem } from '../glossary/matcher/stems';
import type { Messages } from './catalogue';
import { LANGUAGES } from './languages';
import { once } from './once';

// Each schema is made when a message first comes: in most pages none ever does.
const text = () => v.pipe(v.string(), v.maxLength(200));
const id = () =>
  v.pipe(
    v.string(),
    v.maxLength(80),
    v.transform((name) => name as EntryId),
  );

const FRAME_SIGNALS = ['tooltip-opened', 'close-tooltips'] as const;

const request = () =>
  v.variant('kind', [
    v.strictObject({ kind: v.literal('get-entry'), id: id() }),
    /** The facts of several entries, in the order asked; null for one that is not there. Never asked by a page. */
    v.strictObject({ kind: v.literal('get-facts'), ids: v.pipe(v.array(id()), v.maxLength(100)) }),
    /** The entry that selected words mean, spelling forgiven. */
    v.strictObject({ kind: v.literal('find-entry'), text: text() }),
    /** What the ending of a selected word says, where it is a medicine's and the word is not known. */
    v.strictObject({ kind: v.literal('decode-name'), text: text() }),
    /** The host name of the tab's page: what decides whether a frame of it is switched off. */
    v.strictObject({ kind: v.literal('get-site') }),
    /** The interface's words in a language that is not the browser's. */
    v.strictObject({ kind: v.literal('get-words'), language: v.picklist(LANGUAGES) }),
    /** Puts the lexicon into the storage, where every frame can read it. */
    v.strictObject({ kind: v.literal('keep-lexicon') }),
    /** This frame has more terms, or fewer: the toolbar's button is to show how many the page has. */
    v.strictObject({ kind: v.literal('count-terms') }),
    /** Runs the tooltip's script in the frame that asks: in Firefox alone. */
    v.strictObject({ kind: v.literal('load-tooltip') }),
    /** A word to every frame of the tab: a tooltip opened while the keyboard is elsewhere; Escape was pressed there. */
    v.strictObject({ kind: v.literal('tell-frames'), signal: v.picklist(FRAME_SIGNALS) }),
    /** Opens the side panel beside the tab that asks, with an entry. Sent while the browser still knows of the reader's click. */
    v.strictObject({ kind: v.literal('open-panel'), id: id() }),
    /** Opens the page of an entry's figures in a tab: a page of the web may not lead there itself. */
    v.strictObject({ kind: v.literal('open-figures'), id: id() }),
  ]);
export type Request = v.InferOutput<ReturnType<typeof request>>;

interface Answers {
  'get-entry': EntryView | null;
  'get-facts': readonly (FactsView | null)[];
  'find-entry': EntryId | null;
  'decode-name': DecodedStem | null;
  'get-site': string | null;
  'get-words': Messages;
  'keep-lexicon': null;
  'count-terms': null;
  'load-tooltip': null;
  'tell-frames': null;
  'open-panel': null;
  'open-figures': null;
}

export const COMMANDS = ['next-term', 'previous-term', 'explain-selection'] as const;
const command = () =>
  v.strictObject({ kind: v.literal('command'), command: v.picklist([...COMMANDS, ...FRAME_SIGNALS]) });
/** What a reader can ask by key. */
export type Command = (typeof COMMANDS)[number];
/** What frames of a tab tell one another, through the background. */
export type FrameSignal = (typeof FRAME_SIGNALS)[number];

export const PAGE_PORT = 'page';

const termOnPage = () => v.strictObject({ entry: id(), count: v.pipe(v.number(), v.integer()), text: text() });
/** What one frame found. `frame` is a random name of the frame's script, to send orders back to. */
const pageReport = () =>
  v.strictObject({
    kind: v.literal('terms'),
    frame: text(),
    top: v.boolean(),
    /** `failed`: the browser gave no way to the glossary's words. */
    state: v.picklist(['reading', 'done', 'off', 'failed']),
    terms: v.array(termOnPage()),
  });
export type PageReport = v.InferOutput<ReturnType<typeof pageReport>>;

/** A frame came or went: a surface then asks all of them anew. */
const framesChanged = () => v.strictObject({ kind: v.literal('frames-changed') });

const place = () => v.pipe(v.number(), v.integer(), v.minValue(0));
/** What is on the screen now, for surfaces that asked with `follow-view`. */
const inView = () => v.strictObject({ kind: v.literal('in-view'), frame: text(), entries: v.array(id()) });
/** Which of a term's places in the frame a jump came to; null when none of them can be shown. */
const wentTo = () =>
  v.strictObject({ kind: v.literal('went-to'), frame: text(), entry: id(), nth: v.nullable(place()) });

const pageNews = () => v.variant('kind', [pageReport(), framesChanged(), inView(), wentTo()]);
export type PageNews = v.InferOutput<ReturnType<typeof pageNews>>;

const pageOrder = () =>
  v.variant('kind', [
    /** To the nth place of a term in the frame, or the next in that direction that can be shown: with a tooltip, or with a spot of colour. */
    v.strictObject({
      kind: v.literal('go-to'),
      frame: text(),
      entry: id(),
      nth: place(),
      direction: v.picklist([1, -1]),
      how: v.picklist(['open', 'spot']),
    }),
    v.strictObject({ kind: v.literal('follow-view'), frame: text() }),
  ]);
export type PageOrder = v.InferOutput<ReturnType<typeof pageOrder>>;

/* @__NO_SIDE_EFFECTS__ */
function parse<S extends v.GenericSchema>(make: () => S): (payload: unknown) => v.InferOutput<S> | null {
  const schema = once(make);
  return (payload) => {
    const parsed = v.safeParse(schema(), payload);
    return parsed.success ? parsed.output : null;
  };
}
export const parseRequest = parse(request);
export const parseCommand = parse(command);
export const parsePageNews = parse(pageNews);
export const parsePageOrder = parse(pageOrder);

/** How the background answers: a failure of its own is told, not swallowed. */
type Reply = { readonly answer?: unknown; readonly error?: string } | undefined;

type Sender = Browser.runtime.MessageSender;
type Handlers = {
  readonly [K in Request['kind']]: (
    message: Extract<Request, { kind: K }>,
    sender: Sender,
  ) => Answers[K] | Promise<Answers[K]>;
};

/** Background: answers requests of the extension's own parts. */
export function answerRequests(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((payload: unknown, sender: Sender, respond: (reply: Reply) => void) => {
    if (sender.id !== browser.runtime.id) return false;
    const message = parseRequest(payload);
    if (!message) return false;
    const handle = handlers[message.kind] as (m: Request, s: Sender) => unknown;
    // Called at once: what a click allows is allowed only until the first wait.
    new Promise((resolve) => resolve(handle(message, sender))).then(
      (answer) => respond({ answer }),
      (error: unknown) => respond({ error: error instanceof Error ? error.message : String(error) }),
    );
    // Chromium keeps the way back open for this, and for this alone.
    return true;
  });
}

/** What the two browsers say when the background was stopped before it answered. */
const CUT_OFF = /message channel closed|message port closed|went out of scope/i;

/** Asks the background, once more when it was stopped meanwhile: it starts anew. Rejects when it failed or the extension is gone. */
export async function ask<K extends Request['kind']>(message: Extract<Request, { kind: K }>): Promise<Answers[K]> {
  const send = (): Promise<Reply> => browser.runtime.sendMessage(message);
  const reply = await send().catch((error: unknown) => {
    if (error instanceof Error && CUT_OFF.test(error.message)) return send();
    throw error;
  });
  if (reply?.error !== undefined) throw new Error(reply.error);
  return reply?.answer as Answers[K];
}

/** Background: tells every frame of a tab, or one; a tab where no script runs is no error. */
export async function sendCommand(tab: number, name: Command | FrameSignal, frame?: number): Promise<void> {
  const options = frame === undefined ? {} : { frameId: frame };
  await browser.tabs.sendMessage(tab, { kind: 'command', command: name }, options).catch(() => undefined);
}

/** Content: acts on what was sent, where it is a command. */
export function hearCommand(payload: unknown, act: (name: Command | FrameSignal) => void): void {
  const message = parseCommand(payload);
  if (message) act(message.command);
}
