import { Node, mergeAttributes } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import type { Say } from '../words';

export const TONES = ['notice', 'warning', 'success'] as const;
export type ToneName = (typeof TONES)[number];

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    callout: { setCallout: (tone: ToneName) => ReturnType };
  }
}

/** A coloured box that says something the reader must not miss. */
export const Callout = Node.create<{ say: Say }>({
  name: 'callout',
  group: 'top',
  content: '(paragraph|heading|bulletList|orderedList)+',
  defining: true,

  addOptions() {
    return { say: (key: string) => key };
  },

  addAttributes() {
    return {
      tone: {
        default: 'notice',
        parseHTML: (element) => {
          const tone = element.getAttribute('data-tone') as ToneName;
          return TONES.includes(tone) ? tone : 'notice';
        },
        renderHTML: (attributes) => ({ 'data-tone': attributes.tone }),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'aside[data-tone]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['aside', mergeAttributes(HTMLAttributes), 0];
  },

  addCommands() {
    return {
      setCallout:
        (tone) =>
        ({ commands, editor }) =>
          editor.isActive('callout')
            ? commands.updateAttributes('callout', { tone })
            : commands.wrapIn('callout', { tone }),
    };
  },

  addKeyboardShortcuts() {
    return {
      // At the very start of the box, or in an empty box, Backspace takes the box away.
      Backspace: () => {
        const { $from, empty } = this.editor.state.selection;
        const first = $from.depth > 1 && $from.node(-1).type === this.type && $from.index(-1) === 0;
        return empty && first && $from.parentOffset === 0 ? this.editor.commands.lift('callout') : false;
      },
    };
  },

  addNodeView() {
    const { say } = this.options;
    return ({ node, editor, getPos }) => {
      let current: DocumentNode = node;
      const dom = document.createElement('aside');
      dom.className = 'rt-callout';
      const tones = document.createElement('select');
      tones.contentEditable = 'false';
      tones.className = 'rt-callout-tone';
      tones.tabIndex = -1;
      tones.setAttribute('aria-label', say('callout'));
      TONES.forEach((tone) => tones.append(new Option(say(`callout.${tone}`), tone)));
      tones.addEventListener('change', () => {
        const position = getPos();
        if (position !== undefined) {
          editor.view.dispatch(editor.state.tr.setNodeAttribute(position, 'tone', tones.value));
          const { doc, tr } = editor.state;
          editor.view.dispatch(tr.setSelection(Selection.near(doc.resolve(position + 1))));
          editor.view.focus();
        }
      });
      const content = document.createElement('div');
      dom.append(tones, content);
      const show = (shown: DocumentNode) => {
        current = shown;
        dom.dataset.tone = shown.attrs.tone;
        tones.value = shown.attrs.tone;
      };
      show(node);
      return {
        dom,
        contentDOM: content,
        update: (updated) => {
          if (updated.type !== current.type) {
            return false;
          }
          show(updated);
          return true;
        },
        stopEvent: (event) => event.target === tones,
        ignoreMutation: (mutation) => mutation.type !== 'selection' && !content.contains(mutation.target),
      };
    };
  },
});
