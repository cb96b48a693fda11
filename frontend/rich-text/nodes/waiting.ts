import { Node } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';
import type { Say } from '../words';

/** The place of a pasted picture until the library has taken it. Never told to the server. */
export const Waiting = Node.create<{ say: Say; thumbnail: (key: string) => string | undefined }>({
  name: 'waiting',
  group: 'block',
  atom: true,
  selectable: true,

  addOptions() {
    return { say: (key: string) => key, thumbnail: () => undefined };
  },

  addAttributes() {
    return { key: { default: '', parseHTML: (element) => element.getAttribute('data-waiting') } };
  },

  parseHTML() {
    return [{ tag: '[data-waiting]' }];
  },

  renderHTML({ node }) {
    return ['div', { 'data-waiting': node.attrs.key }];
  },

  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement('div');
      dom.className = 'rt-waiting';
      const address = this.options.thumbnail(node.attrs.key);
      if (address) {
        const image = document.createElement('img');
        image.src = address;
        image.alt = '';
        dom.append(image);
      }
      const words = document.createElement('span');
      words.textContent = this.options.say('paste.waiting');
      dom.append(words);
      return { dom, ignoreMutation: () => true };
    };
  },

  addProseMirrorPlugins() {
    const known = this.options.thumbnail;
    return [
      new Plugin({
        key: new PluginKey('waiting'),
        // Undo and foreign clipboards may bring places back that nothing waits for any more.
        appendTransaction: (transactions, _, state) => {
          const stale = transactions.some(({ docChanged }) => docChanged)
            ? places(state).filter(({ node }) => known(node.attrs.key) === undefined)
            : [];
          const change = state.tr;
          stale.reverse().forEach(({ node, position }) => change.delete(position, position + node.nodeSize));
          return stale.length > 0 ? change : null;
        },
      }),
    ];
  },
});

function places(state: EditorState): { node: DocumentNode; position: number }[] {
  const found: { node: DocumentNode; position: number }[] = [];
  state.doc.descendants((node, position) => {
    if (node.type.name === 'waiting') {
      found.push({ node, position });
    }
    return !node.isTextblock;
  });
  return found;
}

export function waitingPlace(state: EditorState, key: string): { from: number; to: number } | undefined {
  const place = places(state).find(({ node }) => node.attrs.key === key);
  return place && { from: place.position, to: place.position + place.node.nodeSize };
}
