import type { Editor } from '@tiptap/core';
import { FACT_KINDS, guessKind } from '../nodes/fact';
import type { Say } from '../words';
import type { Choice } from './menu';

/** The kinds a selected text can be locked as, the likeliest first; and taking the lock off. */
export function lockChoices(editor: Editor, say: Say): (Choice | '|')[] {
  const { from, to, empty } = editor.state.selection;
  const current = editor.isActive('fact') ? (editor.getAttributes('fact').kind as string) : undefined;
  const likely = guessKind(editor.state.doc.textBetween(from, to));
  const kinds = [likely, ...FACT_KINDS.filter((kind) => kind !== likely)];
  const choices: (Choice | '|')[] = kinds.map((kind) => ({
    name: kind,
    icon: 'lock',
    label: say(`fact.${kind}`),
    chosen: kind === current,
    disabled: empty && current === undefined,
    run: () => {
      const chain = editor.chain().focus();
      (empty ? chain.extendMarkRange('fact') : chain).lockFact(kind).run();
    },
  }));
  return current === undefined
    ? choices
    : [
        ...choices,
        '|',
        { name: 'unlock', icon: 'unlock', label: say('unlock'), run: () => editor.chain().focus().unlockFact().run() },
      ];
}
