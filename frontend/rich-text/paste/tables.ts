import { MOST_COLUMNS, MOST_ROWS } from '../nodes/tables';
import type { Report } from './report';

/** The rows of a table as paragraphs: better than losing its text. */
function asParagraphs(table: HTMLTableElement): HTMLElement[] {
  return [...table.rows]
    .map((row) => {
      const paragraph = table.ownerDocument.createElement('p');
      [...row.cells].forEach((cell, index) => {
        const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
        paragraph.append(index > 0 && text ? ` ${text}` : text);
      });
      return paragraph;
    })
    .filter((paragraph) => paragraph.textContent?.trim());
}

function columns(table: HTMLTableElement): number {
  return Math.max(
    0,
    ...[...table.rows].map((row) => [...row.cells].reduce((sum, cell) => sum + Math.max(1, cell.colSpan), 0)),
  );
}

/** Cells hold paragraphs, lists and pictures; everything else is written as paragraphs. */
function plainCell(cell: HTMLTableCellElement) {
  cell.querySelectorAll('h1, h2, h3, h4, h5, h6').forEach((heading) => {
    const paragraph = cell.ownerDocument.createElement('p');
    const strong = cell.ownerDocument.createElement('strong');
    strong.append(...heading.childNodes);
    paragraph.append(strong);
    heading.replaceWith(paragraph);
  });
  cell.querySelectorAll('blockquote, aside, section, article, hr').forEach((box) => box.replaceWith(...box.childNodes));
}

/** Inner tables become paragraphs, tables that only lay out a page become their content. */
export function tameTables(root: HTMLElement, report: Report) {
  const inner = [...root.querySelectorAll<HTMLTableElement>('table table')].reverse();
  const layout = new Set([...root.querySelectorAll('table')].filter((table) => lays(table)));
  for (const table of inner) {
    const outer = table.parentElement?.closest('table');
    if (outer && !layout.has(outer)) {
      report.note('nested');
      table.replaceWith(...asParagraphs(table));
    }
  }
  for (const table of [...root.querySelectorAll('table')].reverse()) {
    if (layout.has(table)) {
      const cell = table.rows[0]?.cells[0];
      table.replaceWith(...(cell?.childNodes ?? []));
    } else if (columns(table) > MOST_COLUMNS || table.rows.length > MOST_ROWS) {
      report.note('tables');
      table.replaceWith(...asParagraphs(table));
    }
  }
  root.querySelectorAll('table').forEach((table) => {
    table.querySelectorAll('colgroup').forEach((group) => group.remove());
    table.querySelectorAll('caption').forEach((caption) => {
      const paragraph = root.ownerDocument.createElement('p');
      paragraph.append(...caption.childNodes);
      table.before(paragraph);
      caption.remove();
    });
  });
  root.querySelectorAll<HTMLTableCellElement>('td, th').forEach(plainCell);
}

function lays(table: HTMLTableElement): boolean {
  return table.rows.length === 1 && table.rows[0].cells.length === 1;
}
