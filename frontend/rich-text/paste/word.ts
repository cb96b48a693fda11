import type { Report } from './report';

const BULLET = /^[·•●○◦▪■□◆◇➢✓\u00a7\uf000-\uf0ff\u25aa-\u25ff\u2022o\-–—*]$/;
const DECIMAL = /^[((]?(\d{1,4})[.)、.)]?$/;

interface ListLine {
  paragraph: HTMLElement;
  level: number;
  ordered: boolean;
  start: number;
}

/** Office writes what CSS does not know; only the raw attribute still has it. */
function rawStyle(element: Element): string {
  return element.getAttribute('style') ?? '';
}

const COMMENT_TEXTS = '[style*="mso-element:comment" i], [style*="mso-element: comment" i]';
const COMMENT_SIGNS = '.MsoCommentReference, a[href^="#_msocom"], a[href^="#cmnt"], a[id^="_anchor_"]';

/** Word's and Google's comments and the deletions Word tracks are not part of the text. */
export function dropReviewing(root: HTMLElement, report: Report) {
  const signs = root.querySelectorAll(COMMENT_SIGNS);
  const named = new Set([...signs].map((sign) => sign.getAttribute('href')).filter((href) => href && !/ref/.test(href)));
  report.note('comments', Math.max(named.size, signs.length > 0 ? 1 : 0));
  signs.forEach((sign) => (sign.closest('sup') ?? sign).remove());
  root.querySelectorAll(COMMENT_TEXTS).forEach((element) => element.remove());
  // Google Docs puts the comments' texts behind the document.
  root.querySelectorAll('a[id^="cmnt"]').forEach((anchor) => (anchor.closest('div') ?? anchor).remove());
  const deleted = root.querySelectorAll('del, .msoDel');
  report.note('deletions', deleted.length);
  deleted.forEach((element) => element.remove());
}

export function dropHidden(root: HTMLElement) {
  root.querySelectorAll<HTMLElement>('[style]').forEach((element) => {
    if (/mso-hide:\s*all|display:\s*none|visibility:\s*hidden/i.test(rawStyle(element))) {
      element.remove();
    }
  });
}

function marker(paragraph: HTMLElement): HTMLElement | undefined {
  return [...paragraph.querySelectorAll<HTMLElement>('span[style]')].find((span) =>
    /mso-list:\s*ignore/i.test(rawStyle(span)),
  );
}

function listLine(paragraph: HTMLElement): ListLine | null {
  const level = /mso-list:[^;"]*level(\d)/i.exec(rawStyle(paragraph))?.[1];
  if (!level || /^h\d$/i.test(paragraph.tagName)) {
    return null;
  }
  const sign = marker(paragraph);
  const text = (sign?.textContent ?? '').replace(/[\s\u00a0]/g, '');
  const decimal = DECIMAL.exec(text);
  const drawn = /wingdings|symbol/i.test(rawStyle(sign ?? paragraph));
  if (!decimal && !drawn && !BULLET.test(text) && text !== '') {
    // 一、 (a) iv. say more than a list can: they stay as they are written.
    sign?.replaceChildren(text);
    return null;
  }
  sign?.remove();
  return { paragraph, level: Number(level), ordered: decimal !== null, start: Number(decimal?.[1] ?? 1) };
}

/** Word and WPS write lists as paragraphs that look like lists; these make lists of them again. */
export function gatherLists(root: HTMLElement) {
  let open: { list: HTMLElement; level: number; ordered: boolean }[] = [];
  let last: Element | null = null;
  root.querySelectorAll<HTMLElement>('p[style*="mso-list" i], div[style*="mso-list" i]').forEach((paragraph) => {
    const line = listLine(paragraph);
    if (!line) {
      return;
    }
    const continues = last !== null && previousElement(paragraph) === last;
    if (!continues) {
      open = [];
    }
    while (open.length > 0 && (open.at(-1)!.level > line.level || differs(open.at(-1)!, line))) {
      open.pop();
    }
    let here = open.at(-1);
    if (!here || here.level < line.level) {
      const list = root.ownerDocument.createElement(line.ordered ? 'ol' : 'ul');
      if (line.ordered && line.start !== 1) {
        list.setAttribute('start', String(line.start));
      }
      const parent = here?.list.lastElementChild;
      if (parent) {
        parent.append(list);
      } else {
        paragraph.before(list);
      }
      here = { list, level: line.level, ordered: line.ordered };
      open.push(here);
    }
    const item = root.ownerDocument.createElement('li');
    const plain = root.ownerDocument.createElement('p');
    plain.append(...paragraph.childNodes);
    item.append(plain);
    here.list.append(item);
    last = open[0].list;
    paragraph.remove();
  });
}

function differs(open: { level: number; ordered: boolean }, line: ListLine): boolean {
  return open.level === line.level && open.ordered !== line.ordered;
}

function previousElement(element: Element): Element | null {
  return element.previousElementSibling;
}

/** Headings that are only styled as such: WPS and old templates write them as paragraphs. */
export function raiseHeadings(root: HTMLElement) {
  root.querySelectorAll<HTMLElement>('p[style*="mso-outline-level" i], p.MsoTitle, p.MsoSubtitle').forEach((paragraph) => {
    const level = Number(/mso-outline-level:\s*(\d)/i.exec(rawStyle(paragraph))?.[1] ?? 1);
    if (level >= 1 && level <= 6 && paragraph.textContent?.trim()) {
      const heading = root.ownerDocument.createElement(`h${level}`);
      heading.append(...paragraph.childNodes);
      const align = paragraph.style.textAlign || paragraph.getAttribute('align');
      if (align) {
        heading.style.textAlign = align;
      }
      paragraph.replaceWith(heading);
    }
  });
}
