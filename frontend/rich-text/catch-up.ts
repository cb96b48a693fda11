import type { EditorView } from '@tiptap/pm/view';

/** Lets ProseMirror take in a click or a key of this very moment, which it hears of a task later. */
export function catchUp(view: EditorView | undefined) {
  (view as unknown as { domObserver: { flush(): void } } | undefined)?.domObserver.flush();
}
