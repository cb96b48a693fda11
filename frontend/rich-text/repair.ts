import { Fragment, type Node as DocumentNode, type Schema } from '@tiptap/pm/model';
import type { JSONContent } from '@tiptap/core';

/**
 * A document as the editor can work on it. The server allows what no caret could stand in: a cell,
 * an item or a quote without anything in it. These get the empty paragraph they need.
 */
export function readable(schema: Schema, content: JSONContent): DocumentNode {
  return repaired(schema.nodeFromJSON(content));
}

function repaired(node: DocumentNode): DocumentNode {
  if (node.isLeaf || node.isTextblock) {
    return node;
  }
  const children = node.children.map(repaired);
  const whole = children.some((child, index) => child !== node.child(index)) ? node.copy(Fragment.from(children)) : node;
  return whole.type.validContent(whole.content)
    ? whole
    : (whole.type.createAndFill(whole.attrs, whole.content, whole.marks) ?? whole);
}
