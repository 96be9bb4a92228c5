/**
 * Finds the shadow roots below a node. Asking every element whether it hosts one costs more than reading the whole page, so
 * the browser's own selector engine picks those worth asking: elements with a name of their own, and ordinary ones that hold
 * no element (an app mounted into an empty `<div>`).
 */

const ORDINARY = [
  'a,abbr,address,area,article,aside,audio,b,base,bdi,bdo,blockquote,body,br,button,canvas,caption,center,cite,code,col,colgroup',
  'data,datalist,dd,del,details,dfn,dialog,div,dl,dt,em,embed,fieldset,figcaption,figure,font,footer,form,g,h1,h2,h3,h4,h5,h6,head',
  'header,hgroup,hr,html,i,iframe,img,input,ins,kbd,label,legend,li,link,main,map,mark,menu,meta,meter,nav,noscript,object,ol',
  'optgroup,option,output,p,path,picture,pre,progress,q,rp,rt,ruby,s,samp,script,search,section,select,slot,small,source,span',
  'strong,style,sub,summary,sup,svg,table,tbody,td,template,textarea,tfoot,th,thead,time,title,tr,track,tt,u,ul,use,var,video,wbr',
].join();
/** What `attachShadow` works on besides custom elements. */
const HOSTS = [
  'div',
  'span',
  'section',
  'article',
  'main',
  'aside',
  'header',
  'footer',
  'nav',
  'p',
  'body',
  'blockquote',
];
const CANDIDATES = [`:not(${ORDINARY},svg *,math *)`, ...HOSTS.map((name) => `${name}:empty`)].join();

export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** Roots directly below `node` and those within them, in document order. Elements that may get one later go to `onBare`. */
export function findShadowRoots(
  node: Document | ShadowRoot | Element,
  shadowRootOf: ShadowRootOf,
  onBare: (element: Element) => void,
): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const ask = (element: Element): void => {
    const root = shadowRootOf(element);
    if (!root) {
      if (element.localName.includes('-')) onBare(element);
      return;
    }
    found.push(root);
    for (const inner of root.querySelectorAll(CANDIDATES)) ask(inner);
  };
  if (node.nodeType === 1) ask(node as Element);
  for (const element of node.querySelectorAll(CANDIDATES)) ask(element);
  return found;
}
