import type { Extensions, JSONContent } from '@tiptap/core';
import { Heading } from '@tiptap/extension-heading';
import { Link } from '@tiptap/extension-link';
import { OrderedList } from '@tiptap/extension-list';
import { StarterKit } from '@tiptap/starter-kit';
import { Node, textblockTypeInputRule } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { BlockIds } from './block-ids';
import { Align } from './nodes/align';
import { Callout } from './nodes/callout';
import { cardNodes, type EditCard } from './nodes/cards';
import { Accent, Fact } from './nodes/fact';
import { Blank, Variable } from './nodes/inline-atoms';
import { Picture } from './nodes/picture';
import { PictureRow } from './nodes/picture-row';
import { TABLE_NODES } from './nodes/tables';
import { Waiting } from './nodes/waiting';
import type { Say } from './words';

/** The same addresses that `document.Mark.Link` takes; others would make the server refuse the text. */
export const WEB_ADDRESS =
  /^https?:\/\/[\p{L}\p{N}][\p{L}\p{N}._-]*(:\d{1,5})?([/?#][^\s"<>\\`\p{Z}\p{C}]*)?$/iu;
const LONGEST_ADDRESS = 2000;

export function isWebAddress(address: string | null | undefined): boolean {
  return address !== null && address !== undefined && address.length <= LONGEST_ADDRESS && WEB_ADDRESS.test(address);
}

/** Blocks of the group `top` stand between blocks, never inside a quote, a list or a cell. */
const Article = Node.create({ name: 'doc', topNode: true, content: '(block|top)+' });

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
  addInputRules() {
    return [/^##?\s$/, /^###\s$/, /^####\s$/].map((find, index) =>
      textblockTypeInputRule({ find, type: this.type, getAttributes: { level: index + 2 } }),
    );
  },
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-1': () => this.editor.commands.toggleHeading({ level: 2 }),
      'Mod-Alt-2': () => this.editor.commands.toggleHeading({ level: 3 }),
      'Mod-Alt-3': () => this.editor.commands.toggleHeading({ level: 4 }),
    };
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
  isAllowedUri: isWebAddress,
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

export interface SchemaNeeds {
  say: Say;
  placeholder: () => string;
  editCard: EditCard;
  fillBlank: (position: number) => void;
  thumbnail: (key: string) => string | undefined;
}

/** What an article may be made of, and nothing else: `document` on the server reads the same. */
export function schema({ say, placeholder, editCard, fillBlank, thumbnail }: SchemaNeeds): Extensions {
  return [
    StarterKit.configure({
      code: false,
      codeBlock: false,
      document: false,
      heading: false,
      link: false,
      orderedList: false,
      trailingNode: false,
      undoRedo: { depth: 300 },
    }),
    Article,
    ArticleHeading,
    WebLink,
    PlainOrderedList,
    Align,
    BlockIds,
    Callout.configure({ say }),
    ...TABLE_NODES,
    Picture.configure({ say }),
    PictureRow,
    ...cardNodes(say, editCard),
    Variable.configure({ say }),
    Blank.configure({ say, fill: fillBlank }),
    Fact,
    Accent,
    Waiting.configure({ say, thumbnail }),
    Placeholder.configure({ placeholder }),
  ];
}

const DEFAULTS: Record<string, unknown> = { colspan: 1, rowspan: 1 };

/** The stored form: attributes that say nothing are left out, ids stand on top-level blocks only. */
export function stored(content: JSONContent): JSONContent {
  const clean = (node: JSONContent): JSONContent => {
    const attributes = Object.fromEntries(
      Object.entries(node.attrs ?? {}).filter(
        ([name, value]) => value !== null && value !== undefined && DEFAULTS[name] !== value,
      ),
    );
    return {
      type: node.type,
      ...(Object.keys(attributes).length > 0 ? { attrs: attributes } : {}),
      ...(node.content ? { content: kept(node) } : {}),
      ...(node.marks ? { marks: node.marks } : {}),
      ...(node.text === undefined ? {} : { text: node.text }),
    };
  };
  const kept = (node: JSONContent): JSONContent[] => {
    const content = (node.content ?? []).filter(({ type }) => type !== 'waiting');
    return content.length === 0 && node.content?.length && node.type !== 'doc'
      ? [{ type: 'paragraph' }]
      : content.map(clean);
  };
  return clean(content);
}
