import { Node, type Editor } from '@tiptap/core';
import { Fragment, type Node as DocumentNode } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';

const MOST = 4;

/**
 * Two to four pictures side by side. The schema says `picture+` and a rule after every change makes
 * it two to four: a fixed number would let ProseMirror fill holes with empty pictures.
 */
export const PictureRow = Node.create({
  name: 'pictureRow',
  group: 'top',
  content: 'picture+',
  draggable: true,

  parseHTML() {
    return [{ tag: 'div[data-picture-row]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', { ...HTMLAttributes, 'data-picture-row': '', class: 'rt-picture-row' }, 0];
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('pictureRow'),
        appendTransaction: (transactions, _, state) =>
          transactions.some(({ docChanged }) => docChanged) ? ruled(state) : null,
      }),
    ];
  },
});

function ruled(state: EditorState): Transaction | null {
  const rows: { node: DocumentNode; position: number }[] = [];
  state.doc.forEach((node, position) => {
    if (node.type.name === 'pictureRow' && (node.childCount < 2 || node.childCount > MOST)) {
      rows.push({ node, position });
    }
  });
  const change = state.tr;
  for (const { node, position } of rows.reverse()) {
    const pieces = node.childCount < 2 ? [...node.children] : halves(node);
    change.replaceWith(position, position + node.nodeSize, pieces);
  }
  return rows.length > 0 ? change : null;
}

function halves(row: DocumentNode): DocumentNode[] {
  const rest = [...row.children];
  const rows: DocumentNode[] = [];
  while (rest.length > 0) {
    const left = rest.length;
    const size = left <= MOST ? left : left === MOST + 1 ? 3 : MOST;
    rows.push(row.type.create(rows.length === 0 ? row.attrs : null, rest.splice(0, size)));
  }
  return rows;
}

function neighbour(editor: Editor, step: -1 | 1): { from: number; to: number; pictures: DocumentNode[] } | null {
  const { selection, doc } = editor.state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'picture' || selection.$from.depth > 0) {
    return null;
  }
  const index = selection.$from.index(0);
  const other = doc.maybeChild(index + step);
  if (!other || !['picture', 'pictureRow'].includes(other.type.name)) {
    return null;
  }
  const others = other.type.name === 'picture' ? [other] : [...other.children];
  if (others.length >= MOST) {
    return null;
  }
  const pictures = step < 0 ? [...others, selection.node] : [selection.node, ...others];
  return step < 0
    ? { from: selection.from - other.nodeSize, to: selection.to, pictures }
    : { from: selection.from, to: selection.to + other.nodeSize, pictures };
}

/** Puts the selected picture beside the one before or after it. */
export function joinPicture(editor: Editor, step: -1 | 1, dryRun = false): boolean {
  const found = neighbour(editor, step);
  if (found && !dryRun) {
    const row = editor.schema.nodes.pictureRow.create(null, Fragment.from(found.pictures));
    editor.view.dispatch(editor.state.tr.replaceWith(found.from, found.to, row).scrollIntoView());
  }
  return found !== null;
}

/** Puts the pictures of the row at the caret below one another again. */
export function partPictures(editor: Editor, dryRun = false): boolean {
  const { $from } = editor.state.selection;
  const row = $from.depth > 0 ? $from.node(1) : editor.state.doc.maybeChild($from.index(0));
  if (row?.type.name !== 'pictureRow') {
    return false;
  }
  if (!dryRun) {
    const position = $from.depth > 0 ? $from.before(1) : $from.pos;
    editor.view.dispatch(editor.state.tr.replaceWith(position, position + row.nodeSize, row.content));
  }
  return true;
}
