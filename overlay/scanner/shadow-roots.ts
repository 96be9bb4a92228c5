/**
 * Finds the shadow roots below a node. Asking every element whether it hosts one costs more than reading the whole page, so
 * the browser's own selector engine picks those worth asking: elements with a name of their own, and ordinary ones that hold
 * no element (an app mounted into an empty `<div>`).
 */
import type { Guard } from '../guard';

/** Commonest first: the selector engine tries them in turn, and the order makes a tenfold difference. */
const ORDINARY = [
  'div,span,a,p,li,i,b,td,tr,br,img,svg,path,script,ul,strong,em,h2,h3,button,label,input,meta,link,style,g,figure,time,section,article',
  'header,footer,nav,th,tbody,table,dt,dd,dl,ol,h1,h4,h5,h6,sup,sub,small,form,option,select,iframe,picture,source,noscript,main,aside',
  'figcaption,hr,code,pre,use,rect,circle,line,polygon,text,tspan,defs,clippath,stop,lineargradient,mask,symbol,ellipse,polyline,font',
  'abbr,address,area,audio,base,bdi,bdo,blockquote,body,canvas,caption,center,cite,col,colgroup,data,datalist,del,details,dfn,dialog',
  'embed,fieldset,head,hgroup,html,ins,kbd,legend,map,mark,menu,meter,object,optgroup,output,progress,q,rp,rt,ruby,s,samp,search,slot',
  'summary,template,textarea,tfoot,thead,title,track,tt,u,var,video,wbr,math,mi,mo,mn,mrow',
].join();
/** What `attachShadow` works on besides custom elements. */
const HOSTS = 'div,span,section,article,main,aside,header,footer,nav,p,body,blockquote';
const HOST_NAMES = new Set(HOSTS.split(','));
/** One after the other: each takes half a dozen milliseconds on a page of 10 MB. */
const CANDIDATES = [`:not(${ORDINARY})`, `:empty:is(${HOSTS})`];

/** Milliseconds after which elements that had no shadow root are asked again; custom ones may be waiting for their script. */
const ASK_AGAIN = [300, 1000, 3000, 10_000];
const MOST_ASKED = 1000;

export type ShadowRootOf = (element: Element) => ShadowRoot | null;

export interface ShadowRoots {
  /** Those not yet known below a node, nested ones after the one they are in; null before each pass over all elements. */
  within(node: ParentNode & Node): Iterable<ShadowRoot | null>;
  /** Asks one element. */
  look(element: Element): void;
  /** Forgets those that left the document. */
  sweep(): void;
  readonly all: ReadonlySet<ShadowRoot>;
}

export function createShadowRoots(
  window: Window,
  options: {
    readonly shadowRootOf: ShadowRootOf;
    /** A root was found on an element that had none when it was first asked. */
    onLate(root: ShadowRoot): void;
    readonly guard: Guard;
    readonly signal: AbortSignal;
  },
): ShadowRoots {
  const all = new Set<ShadowRoot>();
  const bare = new Set<Element>();
  let turn = 0;
  let timer = 0;

  function look(element: Element): void {
    const root = options.shadowRootOf(element);
    if (!root || all.has(root)) return;
    bare.delete(element);
    all.add(root);
    options.onLate(root);
  }

  function askLater(): void {
    const delay = ASK_AGAIN[turn++];
    if (delay === undefined) {
      bare.clear();
      turn = 0;
      timer = 0;
      return;
    }
    timer = window.setTimeout(
      options.guard(() => {
        for (const element of [...bare]) {
          if (element.isConnected) look(element);
          if (!element.isConnected || !element.localName.includes('-')) bare.delete(element);
        }
        askLater();
      }),
      delay,
    );
  }

  function* ask(element: Element): Generator<ShadowRoot> {
    const isCustom = element.localName.includes('-');
    // What has no name of its own and is none of `HOSTS` can host nothing.
    if (!isCustom && !HOST_NAMES.has(element.localName)) return;
    // Asking for a closed root costs 5 µs: for ordinary elements that waits until the page has been read.
    const root = isCustom ? options.shadowRootOf(element) : element.shadowRoot;
    if (root && !all.has(root)) {
      all.add(root);
      yield root;
    } else if (!root && bare.size < MOST_ASKED) {
      bare.add(element);
      if (!timer) askLater();
    }
  }

  options.signal.addEventListener('abort', () => {
    window.clearTimeout(timer);
    all.clear();
    bare.clear();
  });

  return {
    all,
    look,
    *within(node) {
      if (node.nodeType === 1) yield* ask(node as ParentNode & Element);
      for (const candidates of CANDIDATES) {
        yield null;
        for (const element of node.querySelectorAll(candidates)) yield* ask(element);
      }
    },
    sweep() {
      for (const root of all) if (!root.isConnected) all.delete(root);
    },
  };
}
