import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

export interface Found {
  from: number;
  to: number;
}

interface Search {
  wanted: string;
  exact: boolean;
  found: Found[];
  at: number;
  marks: DecorationSet;
}

interface Wish {
  wanted?: string;
  exact?: boolean;
  at?: number;
}

const NOTHING: Search = { wanted: '', exact: false, found: [], at: -1, marks: DecorationSet.empty };
const key = new PluginKey<Search>('find');

function pattern(wanted: string, exact: boolean): RegExp {
  return new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), exact ? 'gu' : 'giu');
}

/** Within one paragraph marks don't matter; a place never spans two paragraphs. */
export function search(doc: DocumentNode, wanted: string, exact: boolean): Found[] {
  const found: Found[] = [];
  if (!wanted) {
    return found;
  }
  const shape = pattern(wanted, exact);
  doc.descendants((node, position) => {
    if (!node.isTextblock) {
      return true;
    }
    const text = node.textBetween(0, node.content.size, undefined, '\ufffc');
    for (const match of text.matchAll(shape)) {
      const from = position + 1 + match.index;
      found.push({ from, to: from + match[0].length });
    }
    return false;
  });
  return found;
}

function searched(state: EditorState, wanted: string, exact: boolean, at: number): Search {
  const found = search(state.doc, wanted, exact);
  const chosen = found.length === 0 ? -1 : Math.min(Math.max(at, 0), found.length - 1);
  return { wanted, exact, found, at: chosen, marks: marks(state.doc, found, chosen) };
}

function marks(doc: DocumentNode, found: Found[], at: number): DecorationSet {
  return DecorationSet.create(
    doc,
    found.map(({ from, to }, index) =>
      Decoration.inline(from, to, { class: index === at ? 'rt-found rt-found-here' : 'rt-found' }),
    ),
  );
}

export function findPlugin(): Plugin {
  return new Plugin<Search>({
    key,
    state: {
      init: () => NOTHING,
      apply: (transaction, before, _, state) => {
        const wish = transaction.getMeta(key) as Wish | undefined;
        const asked = { ...before, ...wish };
        if (wish || (transaction.docChanged && before.wanted)) {
          return asked.wanted ? searched(state, asked.wanted, asked.exact, asked.at) : NOTHING;
        }
        return before;
      },
    },
    props: { decorations: (state) => key.getState(state)?.marks },
  });
}

export function current(state: EditorState): { count: number; at: number; place: Found | undefined } {
  const { found, at } = key.getState(state) ?? NOTHING;
  return { count: found.length, at, place: found[at] };
}

/** Starts with the first place behind the caret. */
export function look(view: EditorView, wanted: string, exact: boolean) {
  const { from } = view.state.selection;
  const first = search(view.state.doc, wanted, exact).findIndex((found) => found.from >= from);
  view.dispatch(view.state.tr.setMeta(key, { wanted, exact, at: Math.max(first, 0) }));
}

export function step(view: EditorView, by: -1 | 1) {
  const { count, at } = current(view.state);
  if (count > 0) {
    view.dispatch(view.state.tr.setMeta(key, { at: (at + by + count) % count }));
  }
}

export function replaceOne(view: EditorView, replacement: string) {
  const { place } = current(view.state);
  if (place) {
    view.dispatch(replaced(view.state, [place], replacement));
  }
}

/** One step for undo, however many places. */
export function replaceAll(view: EditorView, replacement: string): number {
  const found = key.getState(view.state)?.found ?? [];
  if (found.length > 0) {
    view.dispatch(replaced(view.state, found, replacement));
  }
  return found.length;
}

function replaced(state: EditorState, places: Found[], replacement: string) {
  const change = state.tr;
  for (const { from, to } of [...places].reverse()) {
    const marksThere = state.doc.resolve(from).marksAcross(state.doc.resolve(to)) ?? [];
    if (replacement) {
      change.replaceWith(from, to, state.schema.text(replacement, marksThere));
    } else {
      change.delete(from, to);
    }
  }
  return change;
}
