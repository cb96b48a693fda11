import { Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';

export const BLOCK_TYPES = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'horizontalRule',
  'picture',
  'pictureRow',
  'callout',
  'table',
  'contactCard',
  'accountCard',
  'articleLink',
  'linkSlot',
  'wechatVideo',
  'miniProgramCard',
  'waiting',
];

const NAME = /^[A-Za-z0-9_-]{1,64}$/;

interface Place {
  node: DocumentNode;
  position: number;
}

function topLevel(document: DocumentNode): Place[] {
  const places: Place[] = [];
  document.forEach((node, position) => places.push({ node, position }));
  return places;
}

function newId(): string {
  return crypto.getRandomValues(new Uint8Array(9)).reduce((id, byte) => id + byte.toString(36).padStart(2, '0'), 'b');
}

function mappingOf(transactions: readonly Transaction[]): Mapping {
  const mapping = new Mapping();
  transactions.forEach((transaction) => mapping.appendMapping(transaction.mapping));
  return mapping;
}

/**
 * Of several blocks that carry one id (a split, a paste) the one that still says what the block
 * said before keeps it; else the one in its place, unless Enter at the start left that one empty.
 */
function keeper(candidates: Place[], before: Place | undefined, mapping: Mapping): Place {
  const same = before ? candidates.filter(({ node }) => node.content.eq(before.node.content)) : [];
  const pool = same.length > 0 ? same : candidates;
  const place = before ? mapping.map(before.position, -1) : -1;
  const inPlace = pool.find(({ position }) => position === place);
  if (inPlace && inPlace.node.content.size > 0) {
    return inPlace;
  }
  return pool.find(({ node }) => node.content.size > 0) ?? inPlace ?? pool[0];
}

/** The id a block without one takes over: of the block it wraps, or of the block it came from. */
function inherited(place: Place, before: Place[], used: Set<string>, mapping: Mapping): string | undefined {
  let id: string | undefined;
  place.node.descendants((inner) => {
    id ??= inner.attrs.id ?? undefined;
    return id === undefined;
  });
  id ??= before.find(({ node, position }) => !used.has(node.attrs.id) && mapping.map(position) === place.position)?.node
    .attrs.id;
  return id !== undefined && id !== null && !used.has(id) ? id : undefined;
}

function group(places: Place[]): Map<string, Place[]> {
  const byId = new Map<string, Place[]>();
  places
    .filter(({ node }) => node.attrs.id)
    .forEach((place) => byId.set(place.node.attrs.id, [...(byId.get(place.node.attrs.id) ?? []), place]));
  return byId;
}

/** Exported for the editor's first document, which no transaction brings. */
export function nameBlocks(
  state: EditorState,
  before: DocumentNode | null,
  transactions: readonly Transaction[],
): Transaction | null {
  const mapping = mappingOf(transactions);
  const earlier = before ? topLevel(before) : [];
  const now = topLevel(state.doc);
  const byId = group(now);
  const names = new Map<number, string>();
  byId.forEach((places, id) => {
    const was = earlier.find(({ node }) => node.attrs.id === id);
    names.set((places.length === 1 ? places[0] : keeper(places, was, mapping)).position, id);
  });
  const used = new Set(byId.keys());
  const change = state.tr;
  now.forEach((place) => {
    const id = names.get(place.position) ?? inherited(place, earlier, used, mapping) ?? newId();
    used.add(id);
    if (place.node.attrs.id !== id) {
      change.setNodeAttribute(place.position, 'id', id);
    }
    place.node.descendants((inner, offset) => {
      if (inner.attrs.id) {
        change.setNodeAttribute(place.position + 1 + offset, 'id', null);
      }
    });
  });
  return change.docChanged ? change : null;
}

/**
 * Gives every top-level block a stable `id`: kept while the block is edited, split off or moved,
 * new for whatever is born. Changes of one account hang on these names.
 */
export const BlockIds = Extension.create({
  name: 'blockIds',

  addGlobalAttributes() {
    return [
      {
        types: BLOCK_TYPES,
        attributes: {
          id: {
            default: null,
            keepOnSplit: true,
            parseHTML: (element) => {
              const name = element.getAttribute('data-block') ?? '';
              return NAME.test(name) ? name : null;
            },
            renderHTML: (attributes) => (attributes.id ? { 'data-block': attributes.id } : {}),
          },
        },
      },
    ];
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('blockIds'),
        appendTransaction: (transactions, before, after) =>
          transactions.some(({ docChanged }) => docChanged) ? nameBlocks(after, before.doc, transactions) : null,
      }),
    ];
  },
});
