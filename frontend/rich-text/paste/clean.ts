import { pictureAddress } from '../parts/form-dialog';
import { Report } from './report';
import { tameTables } from './tables';
import { dropHidden, dropReviewing, gatherLists, raiseHeadings } from './word';

export interface Pasted {
  html: string;
  /** The pictures that came with the text; their places are marked `data-waiting`. */
  pictures: Map<string, string>;
  report: Report;
}

const NEVER = 'script, style, meta, link, title, xml, noscript, template, base, head';
const MEDIA = 'video, audio, iframe, object, embed, canvas, svg, math, applet, frame, frameset';
const CONTROLS = 'input, textarea, select, button, datalist, progress, meter';
const OWN_PICTURE = /^media\/([0-9a-f]{64})$/;
const DATA_PICTURE = /^data:image\/(png|jpe?g|gif|webp|bmp|tiff?)[;,]/i;

/** Copied within the desk: the schema reads it as it is. */
function isOwn(html: string): boolean {
  return /<[^>]+data-pm-slice=/.test(html);
}

/** A picture copied from a page or a text comes as a file, and as HTML that only points at it. */
export function saysNothing(html = ''): boolean {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  body.querySelectorAll(NEVER).forEach((element) => element.remove());
  return !body.textContent?.trim() && !/<[^>]+data-(pm-slice|sha256)=/.test(html);
}

/**
 * Cleans what an office program or a page put on the clipboard, before the schema reads it. Works
 * on a document without a window: nothing in it runs or is fetched.
 */
export function clean(html: string, newKey: () => string): Pasted {
  const report = new Report();
  const pictures = new Map<string, string>();
  if (isOwn(html)) {
    return { html, pictures, report };
  }
  const root = new DOMParser().parseFromString(html, 'text/html').body;
  dropReviewing(root, report);
  dropHidden(root);
  dropComments(root);
  root.querySelectorAll(NEVER).forEach((element) => element.remove());
  const media = root.querySelectorAll(MEDIA);
  report.note('media', media.length);
  media.forEach((element) => element.remove());
  root.querySelectorAll(CONTROLS).forEach((element) => element.remove());
  unwrapForeign(root);
  plainLinks(root);
  dropIndents(root);
  raiseHeadings(root);
  gatherLists(root);
  mendLists(root);
  tameTables(root, report);
  lines(root);
  root.querySelectorAll('img').forEach((image) => takePicture(image, pictures, report, newKey));
  dropEmpty(root);
  return { html: root.innerHTML, pictures, report };
}

function dropComments(root: HTMLElement) {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (walker.nextNode()) {
    found.push(walker.currentNode);
  }
  found.forEach((comment) => comment.parentNode?.removeChild(comment));
}

/** `o:p`, `w:sdt`, `st1:place` …, Google's wrapper, and what tracked insertions stand in. */
function unwrapForeign(root: HTMLElement) {
  const foreign = [...root.querySelectorAll('*')].filter(
    (element) => element.tagName.includes(':') || element.matches('ins, font, b[id^="docs-internal-guid"], form, fieldset, picture'),
  );
  foreign.reverse().forEach((element) => element.replaceWith(...element.childNodes));
  root.querySelectorAll('br.Apple-interchange-newline').forEach((element) => element.remove());
}

/** Links are underlined by being links; Google's detour to the address is left out. */
function plainLinks(root: HTMLElement) {
  root.querySelectorAll<HTMLAnchorElement>('a[href]').forEach((link) => {
    link.querySelectorAll<HTMLElement>('[style]').forEach((inner) => (inner.style.textDecoration = ''));
    link.querySelectorAll('u').forEach((line) => line.replaceWith(...line.childNodes));
    const wanted = /^https:\/\/www\.google\.com\/url\?(.*)$/.exec(link.getAttribute('href') ?? '');
    const address = wanted && new URLSearchParams(wanted[1]).get('q');
    if (address) {
      link.setAttribute('href', address);
    }
  });
}

/** Indents typed as blanks: the theme indents. Also the tabs that Word puts behind list signs. */
function dropIndents(root: HTMLElement) {
  root.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li, div').forEach((block) => {
    const walker = root.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      text.data = text.data.replace(/^[\s\u00a0\u2002\u2003\u3000]+/, '');
      if (text.data) {
        return;
      }
    }
  });
}

/** Google Docs and old pages put a list into a list, not into its item. */
function mendLists(root: HTMLElement) {
  root.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol').forEach((list) => {
    const before = list.previousElementSibling;
    if (before?.tagName === 'LI') {
      before.append(list);
    } else {
      const item = root.ownerDocument.createElement('li');
      list.before(item);
      item.append(list);
    }
  });
}

/** Line ends that only preformatted text keeps; definitions as paragraphs. */
function lines(root: HTMLElement) {
  root.querySelectorAll('pre').forEach((block) => {
    block.replaceWith(
      ...(block.textContent ?? '').split('\n').map((line) => {
        const paragraph = root.ownerDocument.createElement('p');
        paragraph.textContent = line.trimEnd();
        return paragraph;
      }),
    );
  });
  root.querySelectorAll('dt, dd, figcaption, legend, address').forEach((element) => {
    const paragraph = root.ownerDocument.createElement('p');
    paragraph.append(...element.childNodes);
    element.replaceWith(paragraph);
  });
}

function takePicture(image: HTMLImageElement, pictures: Map<string, string>, report: Report, newKey: () => string) {
  const source = image.getAttribute('src') ?? '';
  // Not a block: inside a paragraph it would break the HTML, which is read once more.
  const place = image.ownerDocument.createElement('span');
  const own = OWN_PICTURE.exec(source.replace(pictureAddress('').replace(/media\/$/, ''), ''));
  if (own) {
    image.setAttribute('data-sha256', own[1]);
    image.setAttribute('data-alt', (image.getAttribute('alt') ?? '').slice(0, 500));
    return;
  }
  if (!DATA_PICTURE.test(source)) {
    // Single pixels are how newsletters count their readers.
    const pixel = image.getAttribute('width') === '1' || image.getAttribute('height') === '1';
    report.note('pictures', pixel ? 0 : 1);
    image.remove();
    return;
  }
  const key = newKey();
  pictures.set(key, source);
  place.setAttribute('data-waiting', key);
  image.replaceWith(place);
}

function dropEmpty(root: HTMLElement) {
  root.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li').forEach((block) => {
    const cell = block.parentElement?.matches('td, th, li');
    if (!cell && !block.querySelector('[data-waiting], img, ul, ol') && !block.textContent?.replace(/[\s\u00a0\u200b]/g, '')) {
      block.remove();
    }
  });
  root.querySelectorAll(':scope > br').forEach((line) => line.remove());
}
