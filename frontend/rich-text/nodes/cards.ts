import { Node, type Editor } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import { pictureAddress, type Field } from '../parts/form-dialog';
import { icon } from '../parts/icons';
import type { Say } from '../words';

const FINGERPRINT = /^[0-9a-f]{64}$/;
const WECHAT_ARTICLE = /^https?:\/\/mp\.weixin\.qq\.com(:\d{1,5})?([/?#][^\s"<>\\`\p{Z}\p{C}]*)?$/iu;
export const SLOT_NAME = /^[a-z][a-z0-9-]{0,31}$/;
export const SLOT_KINDS = ['lead', 'also', 'origin'] as const;

type Attributes = Record<string, unknown>;

export interface CardKind {
  name: string;
  icon: string;
  defaults: Attributes;
  /** What the form asks; without it the card can be moved and deleted only. */
  fields?: (say: Say) => Field[];
  /** What a pasted card must fulfil, or the server would refuse the whole text. */
  valid: (attributes: Attributes) => boolean;
  title: (attributes: Attributes, say: Say) => string;
  lines: (attributes: Attributes, say: Say) => string[];
  picture?: (attributes: Attributes) => string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const given = (...values: unknown[]): string[] => values.map(text).filter(Boolean);

function verbatim(attributes: Attributes): string[] {
  const own = attributes.attributes;
  return own && typeof own === 'object'
    ? Object.entries(own)
        .slice(0, 3)
        .map(([name, value]) => `${name.replace(/^data-(miniprogram-)?/, '')}: ${String(value).slice(0, 60)}`)
    : [];
}

/** Roughly what the server allows; it has the last word. */
const plainValues = (value: unknown, ...named: string[]): boolean =>
  Boolean(value) &&
  typeof value === 'object' &&
  named.some((name) => name in (value as Attributes)) &&
  Object.entries(value as Attributes).every(([name, one]) => /^data-[a-z-]+$/.test(name) && typeof one === 'string');

export const CARDS: CardKind[] = [
  {
    name: 'contactCard',
    icon: 'contact',
    defaults: { name: '', phone: '', address: '', hours: '' },
    fields: (say) => [
      { name: 'name', label: say('contact.name'), required: true },
      { name: 'phone', label: say('contact.phone') },
      { name: 'address', label: say('contact.address') },
      { name: 'hours', label: say('contact.hours') },
    ],
    valid: ({ name }) => text(name).trim() !== '',
    title: ({ name }) => text(name),
    lines: ({ phone, address, hours }) => given(phone, address, hours),
  },
  {
    name: 'accountCard',
    icon: 'account',
    defaults: { name: '', description: '', qr: '' },
    fields: (say) => [
      { name: 'name', label: say('accountcard.name'), required: true },
      { name: 'description', label: say('accountcard.description') },
      { name: 'qr', label: say('accountcard.qr'), kind: 'picture' },
    ],
    valid: ({ name, qr }) => text(name).trim() !== '' && (text(qr) === '' || FINGERPRINT.test(text(qr))),
    title: ({ name }) => text(name),
    lines: ({ description }) => given(description),
    picture: ({ qr }) => text(qr),
  },
  {
    name: 'articleLink',
    icon: 'article',
    defaults: { href: '', title: '' },
    fields: (say) => [
      { name: 'title', label: say('articlelink.title'), required: true },
      {
        name: 'href',
        label: say('articlelink.href'),
        hint: 'https://mp.weixin.qq.com/s/…',
        required: true,
        most: 2000,
        problem: (value) => (WECHAT_ARTICLE.test(value) ? null : say('articlelink.wrong')),
      },
    ],
    valid: ({ href, title }) => WECHAT_ARTICLE.test(text(href)) && text(title).trim() !== '',
    title: ({ title }) => text(title),
    lines: ({ href }) => given(href),
  },
  {
    name: 'linkSlot',
    icon: 'slot',
    defaults: { name: 'lead', kind: 'lead', label: '', otherwise: '' },
    fields: (say) => [
      { name: 'label', label: say('slot.label'), hint: say('slot.label.hint') },
      {
        name: 'kind',
        label: say('slot.kind'),
        kind: 'choice',
        options: SLOT_KINDS.map((value) => ({ value, label: say(`slot.choice.${value}`) })),
      },
      { name: 'otherwise', label: say('slot.otherwise'), hint: say('slot.otherwise.hint') },
    ],
    valid: ({ name, kind }) => SLOT_NAME.test(text(name)) && SLOT_KINDS.some((known) => known === kind),
    title: ({ label, kind }, say) => text(label) || say(`slot.kind.${text(kind)}`),
    lines: ({ kind, otherwise }, say) => [
      say('slot.leads', say(`slot.kind.${text(kind)}`)),
      text(otherwise) ? say('slot.shown.otherwise', text(otherwise)) : say('slot.shown.nothing'),
    ],
  },
  {
    name: 'wechatVideo',
    icon: 'video',
    defaults: { kind: 'video', attributes: {} },
    valid: ({ kind, attributes }) => kind === 'video'
        ? plainValues(attributes, 'data-mpvid', 'data-src')
        : kind === 'channels' && plainValues(attributes, 'data-id', 'data-url'),
    title: ({ kind }, say) => say(`video.${text(kind)}`),
    lines: verbatim,
  },
  {
    name: 'miniProgramCard',
    icon: 'program',
    defaults: { attributes: {} },
    valid: ({ attributes }) => plainValues(attributes, 'data-miniprogram-appid'),
    title: (_, say) => say('miniprogram'),
    lines: verbatim,
  },
];

function pasted(kind: CardKind, element: HTMLElement): Attributes | false {
  try {
    const read = JSON.parse(element.getAttribute('data-attributes') ?? '') as Attributes;
    const own = Object.fromEntries(Object.keys(kind.defaults).map((name) => [name, read[name] ?? kind.defaults[name]]));
    return kind.valid(own) ? own : false;
  } catch {
    return false;
  }
}

class CardView {
  readonly dom = document.createElement('div');
  private readonly picture = document.createElement('img');
  private readonly title = document.createElement('strong');
  private readonly lines = document.createElement('div');
  private current: DocumentNode;

  constructor(
    private readonly kind: CardKind,
    node: DocumentNode,
    private readonly say: Say,
    edit: () => void,
  ) {
    this.current = node;
    this.dom.className = `rt-card rt-card-${kind.icon}`;
    const mark = document.createElement('span');
    mark.className = 'rt-card-icon';
    mark.innerHTML = icon(kind.icon);
    const words = document.createElement('div');
    words.className = 'rt-card-words';
    const label = document.createElement('small');
    label.textContent = say(`card.${kind.name}`);
    words.append(label, this.title, this.lines);
    this.picture.alt = '';
    this.dom.append(mark, words, this.picture);
    if (kind.fields) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'rt-card-edit';
      button.textContent = say('card.edit');
      button.addEventListener('click', edit);
      this.dom.append(button);
      this.dom.addEventListener('dblclick', edit);
    }
    this.show(node);
  }

  update(node: DocumentNode): boolean {
    if (node.type !== this.current.type) {
      return false;
    }
    this.show(node);
    return true;
  }

  selectNode() {
    this.dom.classList.add('rt-selected');
  }

  deselectNode() {
    this.dom.classList.remove('rt-selected');
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLButtonElement;
  }

  ignoreMutation(): boolean {
    return true;
  }

  private show(node: DocumentNode) {
    this.current = node;
    this.title.textContent = this.kind.title(node.attrs, this.say);
    this.lines.replaceChildren(
      ...this.kind.lines(node.attrs, this.say).map((line) => {
        const element = document.createElement('div');
        element.textContent = line;
        return element;
      }),
    );
    const sha256 = this.kind.picture?.(node.attrs) ?? '';
    this.picture.hidden = !FINGERPRINT.test(sha256);
    if (!this.picture.hidden) {
      this.picture.src = pictureAddress(sha256);
    }
  }
}

export type EditCard = (kind: CardKind, attributes: Attributes, done: (attributes: Attributes) => void) => void;

/** Blocks that are filled in on a form and shown as one piece. */
export function cardNodes(say: Say, edit: EditCard) {
  return CARDS.map((kind) =>
    Node.create({
      name: kind.name,
      group: 'top',
      atom: true,
      draggable: true,
      selectable: true,

      addAttributes() {
        return Object.fromEntries(
          Object.entries(kind.defaults).map(([name, value]) => [name, { default: value, rendered: false }]),
        );
      },

      parseHTML() {
        return [{ tag: `div[data-card="${kind.name}"]`, getAttrs: (element) => pasted(kind, element) }];
      },

      renderHTML({ node, HTMLAttributes }) {
        const { id: _, ...own } = node.attrs;
        return [
          'div',
          { ...HTMLAttributes, 'data-card': kind.name, 'data-attributes': JSON.stringify(own) },
          kind.title(node.attrs, say),
        ];
      },

      addKeyboardShortcuts() {
        return {
          Enter: () => {
            const { selection } = this.editor.state;
            const chosen = selection instanceof NodeSelection && selection.node.type === this.type;
            return chosen && kind.fields ? editCard(this.editor, kind, edit, selection.from) : false;
          },
        };
      },

      addNodeView() {
        return ({ node, editor, getPos }) =>
          new CardView(kind, node, say, () => {
            const position = getPos();
            if (position !== undefined && editor.isEditable) {
              editCard(editor, kind, edit, position);
            }
          });
      },
    }),
  );
}

function editCard(editor: Editor, kind: CardKind, edit: EditCard, position: number): boolean {
  const node = editor.state.doc.nodeAt(position);
  if (!node) {
    return false;
  }
  const { id } = node.attrs;
  edit(kind, node.attrs, (attributes) => {
    let place = position;
    // The text may have moved while the form was open: the block's name is stable.
    editor.state.doc.forEach((block, offset) => {
      place = id && block.attrs.id === id ? offset : place;
    });
    const now = editor.state.doc.nodeAt(place);
    if (now?.type === node.type) {
      editor.view.dispatch(editor.state.tr.setNodeMarkup(place, null, { ...now.attrs, ...attributes }));
    }
  });
  return true;
}
