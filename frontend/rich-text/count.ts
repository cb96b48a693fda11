import type { Node as DocumentNode } from '@tiptap/pm/model';

export interface Count {
  /** Chinese characters and runs of letters or digits, as word processors count. */
  words: number;
  /** Code points without line ends, as WeChat's own editor counts. */
  characters: number;
}

const CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const RUN = /[\p{L}\p{N}]+(?:[.,:'’-][\p{L}\p{N}]+)*/gu;

/** Blocks don't change, they are replaced: what was counted once stays true for that block. */
const known = new WeakMap<DocumentNode, Count>();

export function countText(text: string): Count {
  const chinese = text.match(CHINESE)?.length ?? 0;
  const rest = chinese > 0 ? text.replace(CHINESE, ' ') : text;
  return { words: chinese + (rest.match(RUN)?.length ?? 0), characters: [...text].length };
}

function ofBlock(block: DocumentNode): Count {
  let count = known.get(block);
  if (!count) {
    const parts: string[] = [];
    block.descendants((node) => {
      if (node.isTextblock) {
        parts.push(node.textContent);
      }
      return !node.isTextblock;
    });
    count = countText(block.isTextblock ? block.textContent : parts.join('\n'));
    count.characters -= block.isTextblock ? 0 : Math.max(0, parts.length - 1);
    known.set(block, count);
  }
  return count;
}

export function count(doc: DocumentNode): Count {
  const sum = { words: 0, characters: 0 };
  doc.forEach((block) => {
    const { words, characters } = ofBlock(block);
    sum.words += words;
    sum.characters += characters;
  });
  return sum;
}
