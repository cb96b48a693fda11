import type { Editor } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { TableMap } from '@tiptap/pm/tables';

export const MOST_COLUMNS = 20;
export const MOST_ROWS = 200;

const CELL_CONTENT = '(paragraph|bulletList|orderedList|picture|waiting)+';

function span(name: 'colspan' | 'rowspan', most: number) {
  return {
    default: 1,
    parseHTML: (element: HTMLElement) =>
      Math.min(most, Math.max(1, parseInt(element.getAttribute(name) ?? '1', 10) || 1)),
  };
}

/** Only the spans are ours: column widths and alignment are the theme's matter. */
function spans() {
  return { colspan: span('colspan', MOST_COLUMNS), rowspan: span('rowspan', MOST_ROWS) };
}

const ArticleTable = Table.extend({
  group: 'top',
  renderHTML({ HTMLAttributes }) {
    return ['table', HTMLAttributes, ['tbody', 0]];
  },
  addProseMirrorPlugins() {
    return [
      ...(this.parent?.() ?? []),
      new Plugin({
        key: new PluginKey('tableLimits'),
        filterTransaction: (transaction, state) => {
          if (!transaction.docChanged) {
            return true;
          }
          let fits = true;
          transaction.doc.forEach((node) => {
            if (node.type.name === 'table' && (node.childCount > MOST_ROWS || TableMap.get(node).width > MOST_COLUMNS)) {
              fits = false;
            }
          });
          return fits || state.doc.content.size === 0;
        },
      }),
    ];
  },
}).configure({ resizable: false, allowTableNodeSelection: true });

const ArticleCell = TableCell.extend({ content: CELL_CONTENT, addAttributes: spans });
const ArticleHeaderCell = TableHeader.extend({ content: CELL_CONTENT, addAttributes: spans });

export const TABLE_NODES = [ArticleTable, TableRow, ArticleCell, ArticleHeaderCell];

export interface TableTool {
  name: string;
  run: (editor: Editor) => void;
  enabled?: (editor: Editor) => boolean;
  icon: string;
}

export const TABLE_TOOLS: TableTool[] = [
  {
    name: 'table.row.above',
    icon: 'M4 12h16v8H4zM4 16h16M12 12v8M12 3v6M9 6h6',
    run: (editor) => editor.chain().focus().addRowBefore().run(),
  },
  {
    name: 'table.row.below',
    icon: 'M4 4h16v8H4zM4 8h16M12 4v8M12 15v6M9 18h6',
    run: (editor) => editor.chain().focus().addRowAfter().run(),
  },
  {
    name: 'table.column.before',
    icon: 'M12 4v16h8V4zM16 4v16M12 12h8M3 12h6M6 9v6',
    run: (editor) => editor.chain().focus().addColumnBefore().run(),
  },
  {
    name: 'table.column.after',
    icon: 'M4 4v16h8V4zM8 4v16M4 12h8M15 12h6M18 9v6',
    run: (editor) => editor.chain().focus().addColumnAfter().run(),
  },
  {
    name: 'table.row.delete',
    icon: 'M4 9h16v6H4zM9 3l6 3M9 6l6-3M12 9v6',
    run: (editor) => editor.chain().focus().deleteRow().run(),
  },
  {
    name: 'table.column.delete',
    icon: 'M9 4h6v16H9zM3 9l3 6M6 9l-3 6M9 12h6',
    run: (editor) => editor.chain().focus().deleteColumn().run(),
  },
  {
    name: 'table.merge',
    icon: 'M4 5h16v14H4zM8 12h8M8 12l2-2M8 12l2 2M16 12l-2-2M16 12l-2 2',
    run: (editor) => editor.chain().focus().mergeCells().run(),
    enabled: (editor) => editor.can().mergeCells(),
  },
  {
    name: 'table.split',
    icon: 'M4 5h16v14H4zM12 5v14M9 12H6M15 12h3',
    run: (editor) => editor.chain().focus().splitCell().run(),
    enabled: (editor) => editor.can().splitCell(),
  },
  {
    name: 'table.header',
    icon: 'M4 5h16v14H4zM4 10h16M4 7.5h16M12 10v9',
    run: (editor) => editor.chain().focus().toggleHeaderRow().run(),
  },
  {
    name: 'table.delete',
    icon: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5',
    run: (editor) => editor.chain().focus().deleteTable().run(),
  },
];
