import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

/** Somebody else in the same text. */
export interface Other {
  name: string;
  /** 0 to 5, one of the colours `--rt-other-…`. */
  colour: number;
  /** The id of the block they are in. */
  block: string;
}

const key = new PluginKey<{ others: Other[]; marks: DecorationSet }>('presence');

function marks(state: EditorState, others: Other[]): DecorationSet {
  const found: Decoration[] = [];
  state.doc.forEach((node, position) => {
    const here = others.filter(({ block }) => block === node.attrs.id);
    if (here.length > 0) {
      found.push(
        Decoration.node(position, position + node.nodeSize, {
          class: 'rt-other',
          'data-others': here.map(({ name }) => name).join(' · '),
          style: `--rt-other: var(--rt-other-${Math.abs(here[0].colour) % 6})`,
        }),
      );
    }
  });
  return DecorationSet.create(state.doc, found);
}

/** A name at the edge of every block somebody else is in. */
export function presencePlugin(): Plugin {
  return new Plugin({
    key,
    state: {
      init: () => ({ others: [] as Other[], marks: DecorationSet.empty }),
      apply: (transaction, before, _, state) => {
        const others = transaction.getMeta(key) as Other[] | undefined;
        if (others) {
          return { others, marks: marks(state, others) };
        }
        return transaction.docChanged && before.others.length > 0
          ? { others: before.others, marks: marks(state, before.others) }
          : before;
      },
    },
    props: { decorations: (state) => key.getState(state)?.marks },
  });
}

export function showOthers(view: EditorView, others: Other[]) {
  view.dispatch(view.state.tr.setMeta(key, others).setMeta('addToHistory', false));
}

/** Calls back with the id of the block the caret is in, when that changes and has settled. */
export class CaretWatch {
  private block: string | null = null;
  private timer = 0;

  constructor(private readonly tell: (block: string | null) => void) {}

  look(state: EditorState, focused: boolean) {
    const index = state.selection.$from.index(0);
    const id = focused ? ((state.doc.maybeChild(index)?.attrs.id as string | undefined) ?? null) : null;
    clearTimeout(this.timer);
    if (id !== this.block) {
      this.timer = window.setTimeout(() => {
        this.block = id;
        this.tell(id);
      }, 250);
    }
  }
}
