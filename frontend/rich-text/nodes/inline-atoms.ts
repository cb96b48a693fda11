import { Node } from '@tiptap/core';
import type { Say } from '../words';
import { isFactKind } from './fact';

export const VARIABLES = [
  'account.name',
  'account.signature',
  'department.name',
  'department.hotline',
  'department.address',
  'article.title',
  'send.date',
] as const;

const LONGEST_LABEL = 500;
/** The kind of a blank that takes any text. */
const ANY_TEXT = 'text';

function chip(className: string, text: string): HTMLElement {
  const dom = document.createElement('span');
  dom.className = className;
  dom.textContent = text;
  return dom;
}

/** A word that every account fills with its own: its name, its hotline … */
export const Variable = Node.create<{ say: Say }>({
  name: 'variable',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,

  addOptions() {
    return { say: (key: string) => key };
  },

  addAttributes() {
    return { name: { default: VARIABLES[0], parseHTML: (element) => element.getAttribute('data-variable') } };
  },

  parseHTML() {
    return [
      {
        tag: 'span[data-variable]',
        getAttrs: (element) => (VARIABLES.some((name) => name === element.getAttribute('data-variable')) ? null : false),
      },
    ];
  },

  renderHTML({ node }) {
    return ['span', { 'data-variable': node.attrs.name }, `{${node.attrs.name}}`];
  },

  renderText({ node }) {
    return `{${node.attrs.name}}`;
  },

  addNodeView() {
    return ({ node }) => {
      const dom = chip('rt-variable', this.options.say(`variable.${node.attrs.name}`));
      dom.title = this.options.say('variable');
      return { dom, ignoreMutation: () => true };
    };
  },
});

/** A hole in a template, to be filled before a revision can be cut. */
export const Blank = Node.create<{ say: Say; fill: (position: number) => void }>({
  name: 'blank',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,

  addOptions() {
    return { say: (key: string) => key, fill: () => undefined };
  },

  addAttributes() {
    return {
      kind: {
        default: ANY_TEXT,
        parseHTML: (element) => {
          const kind = element.getAttribute('data-kind');
          return isFactKind(kind) ? kind : ANY_TEXT;
        },
      },
      label: { default: '', parseHTML: (element) => (element.getAttribute('data-blank') ?? '').slice(0, LONGEST_LABEL) },
    };
  },

  parseHTML() {
    return [{ tag: 'span[data-blank]' }];
  },

  renderHTML({ node }) {
    return ['span', { 'data-blank': node.attrs.label, 'data-kind': node.attrs.kind }, `〔${node.attrs.label}〕`];
  },

  renderText({ node }) {
    return `〔${node.attrs.label}〕`;
  },

  addNodeView() {
    return ({ node, editor, getPos }) => {
      const dom = chip('rt-blank', `〔${node.attrs.label}〕`);
      dom.title = this.options.say('blank.hint');
      dom.addEventListener('click', () => {
        const position = getPos();
        if (position !== undefined && editor.isEditable) {
          this.options.fill(position);
        }
      });
      return { dom, ignoreMutation: () => true };
    };
  },
});
