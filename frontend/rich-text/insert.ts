import type { Editor, JSONContent } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';

/**
 * Puts a block that holds no text where the caret is, and the caret behind it: a block that stayed
 * selected would be overwritten by the next stroke.
 */
export function insertBlock(editor: Editor, block: JSONContent) {
  editor
    .chain()
    .insertContent([block])
    .command(({ tr }) => {
      const { selection } = tr;
      if (selection instanceof NodeSelection) {
        const behind = selection.to;
        if (!tr.doc.resolve(behind).nodeAfter?.isTextblock) {
          tr.insert(behind, editor.schema.nodes.paragraph.create());
        }
        tr.setSelection(TextSelection.create(tr.doc, behind + 1));
      }
      return true;
    })
    .scrollIntoView()
    .run();
}
