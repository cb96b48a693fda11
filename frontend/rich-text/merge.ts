import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';

type Blocks = Map<string, DocumentNode>;

function byId(doc: DocumentNode): Blocks {
  return new Map(doc.children.map((block) => [String(block.attrs.id), block]));
}

function order(doc: DocumentNode): string[] {
  return doc.children.map((block) => String(block.attrs.id));
}

/** One block of the three texts; nothing when it is gone. */
function settled(mine?: DocumentNode, base?: DocumentNode, theirs?: DocumentNode): DocumentNode | undefined {
  const changedHere = base ? !mine?.eq(base) : mine !== undefined;
  if (!changedHere) {
    return theirs;
  }
  const changedThere = base ? !theirs?.eq(base) : theirs !== undefined;
  // Changed on both sides: what is being typed stays, and the server tells about the conflict.
  return changedThere ? (mine ?? theirs) : mine;
}

/** Puts what only one list has behind what it stood behind there. */
function woven(main: string[], other: string[]): string[] {
  const result = [...main];
  const present = new Set(main);
  other.forEach((id, index) => {
    if (!present.has(id)) {
      const before = other.slice(0, index).findLast((earlier) => present.has(earlier));
      result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id);
      present.add(id);
    }
  });
  return result;
}

/**
 * What the text is when others' work is taken in: `base` is what the server knew last from here,
 * `theirs` what it says now, `mine` what stands here, with strokes nobody has been told yet.
 */
export function merged(mine: DocumentNode, base: DocumentNode, theirs: DocumentNode): DocumentNode[] {
  const [own, old, now] = [byId(mine), byId(base), byId(theirs)];
  const movedHere = order(mine).filter((id) => old.has(id)).join() !== order(base).filter((id) => own.has(id)).join();
  const sequence = movedHere ? woven(order(mine), order(theirs)) : woven(order(theirs), order(mine));
  return sequence
    .map((id) => settled(own.get(id), old.get(id), now.get(id)))
    .filter((block): block is DocumentNode => block !== undefined);
}

/** The longest run of blocks that stay in their order; the others are taken out and put in again. */
function staying(now: string[], wanted: string[]): Set<string> {
  const place = new Map(wanted.map((id, index) => [id, index]));
  const candidates = now.filter((id) => place.has(id));
  const best: { id: string; before: number; length: number }[] = [];
  let last = -1;
  candidates.forEach((id, index) => {
    let before = -1;
    for (let earlier = 0; earlier < index; earlier++) {
      const fits = place.get(candidates[earlier])! < place.get(id)!;
      if (fits && (before < 0 || best[earlier].length > best[before].length)) {
        before = earlier;
      }
    }
    best.push({ id, before, length: before < 0 ? 1 : best[before].length + 1 });
    last = last < 0 || best[index].length > best[last].length ? index : last;
  });
  const kept = new Set<string>();
  for (let index = last; index >= 0; index = best[index].before) {
    kept.add(best[index].id);
  }
  return kept;
}

/** Changes within one block touch only the characters that differ, so a caret beside them stays. */
function changeBlock(change: Transaction, position: number, now: DocumentNode, wanted: DocumentNode) {
  if (now.type !== wanted.type || now.isLeaf) {
    change.replaceWith(position, position + now.nodeSize, wanted);
    return;
  }
  if (!now.hasMarkup(wanted.type, wanted.attrs, wanted.marks)) {
    change.setNodeMarkup(position, null, wanted.attrs, wanted.marks);
  }
  const start = now.content.findDiffStart(wanted.content);
  const end = now.content.findDiffEnd(wanted.content);
  if (start === null || end === null) {
    return;
  }
  const overlap = start - Math.min(end.a, end.b);
  const [to, wantedTo] = overlap > 0 ? [end.a + overlap, end.b + overlap] : [end.a, end.b];
  change.replace(position + 1 + start, position + 1 + to, wanted.slice(start, wantedTo));
}

/** A change that makes the text say `wanted`, block by block, outside everybody's undo. */
export function adopting(state: EditorState, wanted: DocumentNode[]): Transaction {
  const change = state.tr;
  const target = new Map(wanted.map((block) => [String(block.attrs.id), block]));
  const kept = staying(
    order(state.doc),
    wanted.map((block) => String(block.attrs.id)),
  );
  const places: { node: DocumentNode; position: number }[] = [];
  state.doc.forEach((node, position) => places.push({ node, position }));
  // From the end, so that earlier positions stay true.
  let behind = wanted.length - 1;
  const insertBehind = (position: number, until: (id: string) => boolean) => {
    while (behind >= 0 && !until(String(wanted[behind].attrs.id))) {
      change.insert(position, wanted[behind--]);
    }
  };
  for (const { node, position } of places.reverse()) {
    const id = String(node.attrs.id);
    if (kept.has(id)) {
      insertBehind(position + node.nodeSize, (other) => other === id);
      changeBlock(change, position, node, target.get(id)!);
      behind--;
    }
  }
  insertBehind(0, () => false);
  places
    .filter(({ node }) => !kept.has(String(node.attrs.id)))
    .forEach(({ node, position }) => remove(change, node, position));
  return change.setMeta('addToHistory', false).setMeta('preventUpdate', true);
}

function remove(change: Transaction, node: DocumentNode, position: number) {
  const from = change.mapping.map(position, 1);
  change.delete(from, from + node.nodeSize);
}
