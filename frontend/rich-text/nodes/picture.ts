import { Node } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { pictureAddress } from '../parts/form-dialog';
import type { Say } from '../words';

const FINGERPRINT = /^[0-9a-f]{64}$/;

export interface PictureAttributes {
  sha256: string;
  alt: string;
  caption: string;
  source: string;
}

const TEXTS = ['alt', 'caption', 'source'] as const;

/** A picture of the library as a block of its own, with its three texts editable below it. */
export const Picture = Node.create<{ say: Say }>({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  selectable: true,

  addOptions() {
    return { say: (key: string) => key };
  },

  addAttributes() {
    const text = (name: string) => ({
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
      renderHTML: (attributes: Record<string, string>) => ({ [`data-${name}`]: attributes[name] }),
    });
    return { sha256: text('sha256'), alt: text('alt'), caption: text('caption'), source: text('source') };
  },

  parseHTML() {
    return [
      {
        tag: 'figure[data-sha256], img[data-sha256]',
        getAttrs: (element) => (FINGERPRINT.test(element.getAttribute('data-sha256') ?? '') ? null : false),
      },
    ];
  },

  renderHTML({ HTMLAttributes, node }) {
    return ['figure', HTMLAttributes, ['img', { src: pictureAddress(node.attrs.sha256), alt: node.attrs.alt }]];
  },

  addNodeView() {
    const { say } = this.options;
    return ({ node, editor, getPos }) => {
      let current: DocumentNode = node;
      const figure = document.createElement('figure');
      figure.className = 'rt-picture';
      const image = document.createElement('img');
      image.draggable = true;
      const texts = document.createElement('div');
      texts.className = 'rt-picture-texts';
      const inputs = TEXTS.map((name) => {
        const label = document.createElement('label');
        const caption = document.createElement('span');
        caption.textContent = say(`picture.${name}`);
        const input = document.createElement('input');
        input.maxLength = 500;
        input.dataset.name = name;
        input.placeholder = say(`picture.${name}.hint`);
        input.addEventListener('input', (event) => {
          if (!(event as InputEvent).isComposing) {
            keep(input);
          }
        });
        input.addEventListener('compositionend', () => keep(input));
        input.addEventListener('blur', () => keep(input));
        label.append(caption, input);
        texts.append(label);
        return input;
      });
      const keep = (input: HTMLInputElement) => {
        const name = input.dataset.name as keyof PictureAttributes;
        const position = getPos();
        if (position !== undefined && current.attrs[name] !== input.value) {
          editor.view.dispatch(editor.state.tr.setNodeAttribute(position, name, input.value));
        }
      };
      const show = (shown: DocumentNode) => {
        current = shown;
        const address = pictureAddress(shown.attrs.sha256);
        if (image.src !== address) {
          image.src = address;
        }
        image.alt = shown.attrs.alt;
        figure.classList.toggle('rt-no-alt', !shown.attrs.alt.trim());
        inputs.forEach((input) => {
          const text = shown.attrs[input.dataset.name!];
          if (input.value !== text) {
            input.value = text;
          }
          input.readOnly = !editor.isEditable;
        });
      };
      figure.append(image, texts);
      show(node);
      let editable = editor.isEditable;
      const onEditable = () => {
        if (editable !== editor.isEditable) {
          editable = editor.isEditable;
          show(current);
        }
      };
      editor.on('transaction', onEditable);
      return {
        dom: figure,
        update: (updated) => {
          if (updated.type !== current.type) {
            return false;
          }
          show(updated);
          return true;
        },
        selectNode: () => figure.classList.add('rt-selected'),
        deselectNode: () => figure.classList.remove('rt-selected'),
        stopEvent: (event) => texts.contains(event.target as globalThis.Node),
        ignoreMutation: () => true,
        destroy: () => editor.off('transaction', onEditable),
      };
    };
  },
});
