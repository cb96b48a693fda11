import type { Editor } from '@tiptap/core';
import { catchUp } from './catch-up';
import { guessKind } from './nodes/fact';
import { currentBlock, moveBlock } from './parts/block-moves';

export interface Openings {
  link: () => void;
  find: () => void;
  help: () => void;
}

/** The keys that Tiptap's extensions don't bring; `keys.ts` lists all of them for the help. */
export class Shortcuts {
  constructor(
    private readonly editor: () => Editor | undefined,
    private readonly open: Openings,
  ) {}

  handle(event: KeyboardEvent): boolean {
    const editor = this.editor();
    const act = editor && !event.isComposing ? this.meant(editor, event) : null;
    if (!editor || !act) {
      return false;
    }
    catchUp(editor.view);
    if (!act()) {
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** Starts a paragraph behind a last block in which there is no place to go on writing. */
  beginBelow(): boolean {
    const editor = this.editor();
    if (!editor?.isEditable || editor.state.doc.lastChild?.type.name === 'paragraph') {
      return false;
    }
    editor.chain().insertContentAt(editor.state.doc.content.size, { type: 'paragraph' }).focus('end').run();
    return true;
  }

  private meant(editor: Editor, event: KeyboardEvent): (() => boolean) | null {
    const mod = event.metaKey || event.ctrlKey;
    const key = event.key.toLowerCase();
    const opening = (open: () => void) => () => {
      open();
      return true;
    };
    if (mod && !event.altKey && key === 'k') {
      return opening(event.shiftKey ? () => lockLikely(editor) : this.open.link);
    }
    if (mod && !event.altKey && !event.shiftKey && key === 'f') {
      return opening(this.open.find);
    }
    if (mod && !event.altKey && key === '/') {
      return opening(this.open.help);
    }
    if (!event.shiftKey && ((mod && key === 'end') || (event.metaKey && key === 'arrowdown'))) {
      return () => endsClosed(editor) && this.beginBelow();
    }
    if (event.altKey && !mod && !event.shiftKey && (key === 'arrowup' || key === 'arrowdown')) {
      return () => moved(editor, key === 'arrowup' ? -1 : 1);
    }
    return null;
  }
}

function endsClosed(editor: Editor): boolean {
  const last = editor.state.doc.lastChild;
  return Boolean(last && (last.isAtom || ['table', 'pictureRow', 'horizontalRule'].includes(last.type.name)));
}

function moved(editor: Editor, step: -1 | 1): boolean {
  const place = currentBlock(editor);
  if (editor.isEditable && place) {
    moveBlock(editor, place, step);
    return true;
  }
  return false;
}

function lockLikely(editor: Editor) {
  const { from, to, empty } = editor.state.selection;
  if (editor.isActive('fact')) {
    editor.commands.unlockFact();
  } else if (!empty) {
    editor.commands.lockFact(guessKind(editor.state.doc.textBetween(from, to)));
  }
}
