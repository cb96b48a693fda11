import type { Extensions, JSONContent } from '@tiptap/core';
import { Heading } from '@tiptap/extension-heading';
import { Link } from '@tiptap/extension-link';
import { OrderedList } from '@tiptap/extension-list';
import { StarterKit } from '@tiptap/starter-kit';
import { CharacterCount, Placeholder } from '@tiptap/extensions';
import { BlockIds } from './block-ids';
import { Picture } from './picture';
import type { Words } from './words';

/** The same addresses that `document.Mark.Link` takes; others would make the server refuse the text. */
export const WEB_ADDRESS =
  /^https?:\/\/[\p{L}\p{N}][\p{L}\p{N}._-]*(:\d{1,5})?([/?#][^\s"<>\\`\p{Z}\p{C}]*)?$/iu;

/** Pasted titles become headings of the article; level 1 is the article's own title. */
const ArticleHeading = Heading.extend({
  parseHTML() {
    return [
      { tag: 'h1', attrs: { level: 2 } },
      { tag: 'h2', attrs: { level: 2 } },
      { tag: 'h3', attrs: { level: 3 } },
      { tag: 'h4', attrs: { level: 4 } },
      { tag: 'h5', attrs: { level: 4 } },
      { tag: 'h6', attrs: { level: 4 } },
    ];
  },
}).configure({ levels: [2, 3, 4] });

const WebLink = Link.extend({
  addAttributes() {
    return { href: { default: null, parseHTML: (element) => element.getAttribute('href') } };
  },
}).configure({
  openOnClick: false,
  autolink: false,
  linkOnPaste: true,
  defaultProtocol: 'https',
  HTMLAttributes: {},
  isAllowedUri: (address) => WEB_ADDRESS.test(address ?? ''),
});

const PlainOrderedList = OrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element) => Math.min(9999, Math.max(0, parseInt(element.getAttribute('start') ?? '1', 10) || 1)),
      },
    };
  },
});

/** What an article may be made of, and nothing else: `document` on the server reads the same. */
export function schema(words: () => Words, placeholder: () => string): Extensions {
  return [
    StarterKit.configure({
      code: false,
      codeBlock: false,
      heading: false,
      link: false,
      orderedList: false,
      trailingNode: false,
    }),
    ArticleHeading,
    WebLink,
    PlainOrderedList,
    BlockIds,
    CharacterCount,
    Picture.configure({ words }),
    Placeholder.configure({ placeholder }),
  ];
}

/** The stored form: attributes that say nothing are left out, ids stand on top-level blocks only. */
export function stored(content: JSONContent): JSONContent {
  const clean = (node: JSONContent): JSONContent => {
    const attributes = Object.fromEntries(
      Object.entries(node.attrs ?? {}).filter(([, value]) => value !== null && value !== undefined),
    );
    return {
      type: node.type,
      ...(Object.keys(attributes).length > 0 ? { attrs: attributes } : {}),
      ...(node.content ? { content: node.content.map(clean) } : {}),
      ...(node.marks ? { marks: node.marks } : {}),
      ...(node.text === undefined ? {} : { text: node.text }),
    };
  };
  return clean(content);
}
