import type { Editor } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import type { Say } from '../words';
import { keyNames } from './keys';
import { Menu } from './menu';

export interface BlockPlace {
  node: DocumentNode;
  position: number;
  index: number;
}

export function blockAt(editor: Editor, index: number): BlockPlace | null {
  const { doc } = editor.state;
  if (index < 0 || index >= doc.childCount) {
    return null;
  }
  let position = 0;
  for (let earlier = 0; earlier < index; earlier++) {
    position += doc.child(earlier).nodeSize;
  }
  return { node: doc.child(index), position, index };
}

export function currentBlock(editor: Editor): BlockPlace | null {
  return blockAt(editor, editor.state.selection.$from.index(0));
}

export function moveBlock(editor: Editor, place: BlockPlace, step: -1 | 1): boolean {
  const other = blockAt(editor, place.index + step);
  if (!other) {
    return false;
  }
  const { state, view } = editor;
  const { node, position } = place;
  const change = state.tr.delete(position, position + node.nodeSize);
  const target = step < 0 ? other.position : position + other.node.nodeSize;
  change.insert(target, node);
  const { selection } = state;
  const inside = selection.from >= position && selection.to <= position + node.nodeSize;
  const shift = target - position;
  if (inside && selection instanceof TextSelection) {
    change.setSelection(TextSelection.create(change.doc, selection.anchor + shift, selection.head + shift));
  } else if (NodeSelection.isSelectable(node)) {
    change.setSelection(NodeSelection.create(change.doc, target));
  }
  view.dispatch(change.scrollIntoView());
  return true;
}

export function deleteBlock(editor: Editor, { node, position }: BlockPlace) {
  const { state, view } = editor;
  const change = state.tr;
  if (state.doc.childCount === 1) {
    change.replaceWith(position, position + node.nodeSize, state.schema.nodes.paragraph.create());
  } else {
    change.delete(position, position + node.nodeSize);
  }
  change.setSelection(Selection.near(change.doc.resolve(Math.min(position, change.doc.content.size))));
  view.dispatch(change);
  view.focus();
}

function copyBlock(editor: Editor, { node, position }: BlockPlace) {
  const copy = node.type.create({ ...node.attrs, id: null }, node.content, node.marks);
  editor.view.dispatch(editor.state.tr.insert(position + node.nodeSize, copy).scrollIntoView());
  editor.view.focus();
}

function addBelow(editor: Editor, { node, position }: BlockPlace) {
  const after = position + node.nodeSize;
  const change = editor.state.tr.insert(after, editor.schema.nodes.paragraph.create());
  editor.view.dispatch(change.setSelection(TextSelection.create(change.doc, after + 1)).scrollIntoView());
  editor.view.focus();
}

/** What can be done with one block as a whole. */
export function blockMenu(editor: Editor, place: BlockPlace, anchor: HTMLElement, say: Say, onClose?: () => void) {
  const move = (step: -1 | 1) => () => {
    moveBlock(editor, place, step);
    editor.view.focus();
  };
  Menu.at(
    anchor,
    say('handle'),
    [
      { name: 'add', icon: 'insert', label: say('block.add'), run: () => addBelow(editor, place) },
      '|',
      {
        name: 'up',
        icon: 'up',
        label: say('block.up'),
        hint: keyNames('Alt+↑'),
        disabled: place.index === 0,
        run: move(-1),
      },
      {
        name: 'down',
        icon: 'down',
        label: say('block.down'),
        hint: keyNames('Alt+↓'),
        disabled: place.index === editor.state.doc.childCount - 1,
        run: move(1),
      },
      { name: 'copy', icon: 'copy', label: say('block.copy'), run: () => copyBlock(editor, place) },
      '|',
      { name: 'delete', icon: 'delete', label: say('block.delete'), run: () => deleteBlock(editor, place) },
    ],
    onClose,
  );
}
