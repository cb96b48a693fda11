import type { Editor } from '@tiptap/core';
import { insertBlock } from './insert';
import type { CardKind } from './nodes/cards';
import { isFactKind } from './nodes/fact';
import { FormDialog } from './parts/form-dialog';
import type { Say } from './words';

/** What the editor asks on a form: what stands on a card, what belongs into a blank. */
export class Questions {
  private pictureAnswer?: (sha256: string) => void;

  constructor(
    private readonly host: HTMLElement,
    private readonly editor: () => Editor | undefined,
    private readonly say: Say,
  ) {}

  newCard(kind: CardKind) {
    this.card(kind, kind.defaults, (attributes) => {
      const editor = this.editor();
      if (editor) {
        insertBlock(editor, { type: kind.name, attrs: attributes });
      }
    });
  }

  card(kind: CardKind, attributes: Record<string, unknown>, done: (values: Record<string, unknown>) => void) {
    FormDialog.ask(this.host, this.say, {
      title: this.say(`card.${kind.name}`),
      fields: kind.fields?.(this.say) ?? [],
      values: attributes as Record<string, string>,
      done: this.say('dialog.done'),
      onDone: done,
      onClose: () => this.editor()?.view.focus(),
      askPicture: (chosen) => {
        this.pictureAnswer = chosen;
        this.host.dispatchEvent(new CustomEvent('picture-requested'));
      },
    });
  }

  /** A picture has come from the library; tells whether a form was waiting for it. */
  answered(sha256: string): boolean {
    const waiting = this.pictureAnswer;
    this.pictureAnswer = undefined;
    waiting?.(sha256);
    return waiting !== undefined;
  }

  noPicture() {
    this.pictureAnswer = undefined;
  }

  fillBlank(position: number) {
    const editor = this.editor();
    const node = editor?.state.doc.nodeAt(position);
    if (!editor || node?.type.name !== 'blank') {
      return;
    }
    const { kind, label } = node.attrs as { kind: string; label: string };
    FormDialog.ask(this.host, this.say, {
      title: this.say('blank.title', label),
      fields: [{ name: 'text', label, required: true, most: 500 }],
      values: {},
      done: this.say('blank.done'),
      onClose: () => editor.view.focus(),
      onDone: ({ text }) => {
        if (editor.state.doc.nodeAt(position)?.type.name === 'blank') {
          const marks = isFactKind(kind) ? [...node.marks, editor.schema.marks.fact.create({ kind })] : node.marks;
          editor.view.dispatch(editor.state.tr.replaceWith(position, position + 1, editor.schema.text(text, marks)));
        }
      },
    });
  }
}
