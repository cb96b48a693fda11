import { Mark, getMarkRange, mergeAttributes } from '@tiptap/core';

export const FACT_KINDS = ['date', 'time', 'number', 'money', 'name', 'phone', 'place'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    fact: {
      lockFact: (kind: FactKind) => ReturnType;
      unlockFact: () => ReturnType;
    };
    accent: { toggleAccent: () => ReturnType };
  }
}

export function isFactKind(kind: unknown): kind is FactKind {
  return FACT_KINDS.includes(kind as FactKind);
}

const SHAPES: [FactKind, RegExp][] = [
  ['money', /[¥¥$€]|元|人民币|RMB|CNY/i],
  ['time', /\d{1,2}\s*[::]\s*\d{2}|[\d一二三四五六七八九十]+\s*[时点]/],
  ['date', /\d{4}\s*[-/.年]|[\d一二三四五六七八九十]+\s*月|\d+\s*日|星期|周[一二三四五六日]|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i],
  ['phone', /^\+?[\d\s()()-]{5,}$/],
  ['number', /\d/],
];

/** What kind of fact a text most likely is; the person has the last word. */
export function guessKind(text: string): FactKind {
  return SHAPES.find(([, shape]) => shape.test(text.trim()))?.[0] ?? 'name';
}

/** A fact that no adaptation may change. */
export const Fact = Mark.create({
  name: 'fact',
  inclusive: false,

  addAttributes() {
    return {
      kind: {
        default: 'name',
        parseHTML: (element) => element.getAttribute('data-fact'),
        renderHTML: (attributes) => ({ 'data-fact': attributes.kind }),
      },
    };
  },

  parseHTML() {
    return [
      { tag: 'span[data-fact]', getAttrs: (element) => (isFactKind(element.getAttribute('data-fact')) ? null : false) },
    ];
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes, { class: 'rt-fact' }), 0];
  },

  addCommands() {
    return {
      lockFact:
        (kind) =>
        ({ commands }) =>
          commands.setMark(this.name, { kind }),
      unlockFact:
        () =>
        ({ state, tr, dispatch }) => {
          const { $from, from, to, empty } = state.selection;
          const range = empty ? getMarkRange($from, this.type) : { from, to };
          if (range && dispatch) {
            dispatch(tr.removeMark(range.from, range.to, this.type));
          }
          return Boolean(range);
        },
    };
  },
});

/** Text in the theme's accent colour. */
export const Accent = Mark.create({
  name: 'accent',

  parseHTML() {
    return [{ tag: 'span[data-accent]' }];
  },

  renderHTML() {
    return ['span', { 'data-accent': '', class: 'rt-accent' }, 0];
  },

  addCommands() {
    return {
      toggleAccent:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    };
  },

  addKeyboardShortcuts() {
    return { 'Mod-Shift-h': () => this.editor.commands.toggleAccent() };
  },
});
