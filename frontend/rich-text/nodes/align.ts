import { Extension } from '@tiptap/core';

export type Side = 'center' | 'right';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    align: { setAlign: (side: Side | null) => ReturnType };
  }
}

const TYPES = ['paragraph', 'heading'];

function side(element: HTMLElement): Side | null {
  const asked = element.style.textAlign || element.getAttribute('align');
  return asked === 'center' || asked === 'right' ? asked : asked === 'end' ? 'right' : null;
}

/** Centred and right-aligned paragraphs and headings; the left is where no attribute stands. */
export const Align = Extension.create({
  name: 'align',

  addGlobalAttributes() {
    return [
      {
        types: TYPES,
        attributes: {
          align: {
            default: null,
            parseHTML: side,
            renderHTML: (attributes) => (attributes.align ? { style: `text-align: ${attributes.align}` } : {}),
          },
        },
      },
    ];
  },

  addCommands() {
    return {
      setAlign:
        (wanted) =>
        ({ commands }) =>
          TYPES.map((type) => commands.updateAttributes(type, { align: wanted })).some(Boolean),
    };
  },

  addKeyboardShortcuts() {
    return {
      'Mod-Shift-l': () => this.editor.commands.setAlign(null),
      'Mod-Shift-e': () => this.editor.commands.setAlign('center'),
      'Mod-Shift-r': () => this.editor.commands.setAlign('right'),
    };
  },
});
