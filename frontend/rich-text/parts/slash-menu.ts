import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { offered, type Doings, type Insertion } from '../catalogue';
import type { Say } from '../words';
import { float, sink } from './float';
import { icon } from './icons';

/** Chinese input methods give 、 or / for the slash key. 、 counts only where a paragraph begins. */
const TYPED = /(?:(?:^|[\s\ufffc])[/／]|^、)([^\s/／、]{0,16})$/;
const WIDTH = 280;

/** `/` opens a list of everything that can be inserted; typing narrows it down. */
export class SlashMenu {
  readonly element = document.createElement('div');
  readonly plugin: Plugin;
  private items: Insertion[] = [];
  private at = 0;
  private range = { from: 0, to: 0 };
  private dismissed = -1;
  private editor?: Editor;

  constructor(
    private readonly say: Say,
    private readonly doings: Doings,
  ) {
    this.element.className = 'rt-menu rt-slash';
    this.element.popover = 'manual';
    this.element.id = `rt-slash-${Math.random().toString(36).slice(2)}`;
    this.element.setAttribute('role', 'listbox');
    this.element.style.inlineSize = `${WIDTH}px`;
    this.plugin = new Plugin({
      key: new PluginKey('slashMenu'),
      props: {
        handleKeyDown: (_, event) => this.key(event),
        handleDOMEvents: {
          compositionend: (view) => {
            // The text of the composition is in the document only after this event.
            setTimeout(() => !view.isDestroyed && this.look(view), 20);
            return false;
          },
          blur: () => {
            this.hide();
            return false;
          },
        },
      },
      view: () => ({ update: (view) => this.look(view), destroy: () => this.hide() }),
    });
  }

  serve(editor: Editor) {
    this.editor = editor;
  }

  private get open(): boolean {
    return this.element.matches(':popover-open');
  }

  private look(view: EditorView) {
    const { selection } = view.state;
    const { $from, empty } = selection;
    if (view.composing || !empty || !$from.parent.isTextblock || !view.editable || !view.hasFocus()) {
      this.hide();
      return;
    }
    const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
    const typed = TYPED.exec(before);
    if (!typed) {
      this.dismissed = -1;
      this.hide();
      return;
    }
    const from = $from.pos - typed[1].length - 1;
    const items = offered(typed[1], (insertion) => this.say(insertion.name));
    if (from === this.dismissed || items.length === 0) {
      this.hide();
      return;
    }
    if (items.length !== this.items.length || !this.open || items.some((item, index) => item !== this.items[index])) {
      this.items = items;
      this.at = 0;
      this.draw();
    }
    this.range = { from, to: $from.pos };
    const place = view.coordsAtPos(from);
    float(this.element, new DOMRect(place.left, place.top, 0, place.bottom - place.top), 'below', 6);
    this.element.style.inlineSize = `${WIDTH}px`;
  }

  private draw() {
    this.element.setAttribute('aria-label', this.say('slash'));
    this.element.replaceChildren(
      ...this.items.map((item, index) => {
        const option = document.createElement('div');
        option.className = 'rt-option';
        option.id = `${this.element.id}-${index}`;
        option.dataset.choice = item.name;
        option.setAttribute('role', 'option');
        option.innerHTML = icon(item.icon);
        const words = document.createElement('span');
        words.textContent = this.say(item.name);
        option.append(words);
        option.addEventListener('mousedown', (event) => event.preventDefault());
        option.addEventListener('mousemove', () => this.choose(index, false));
        option.addEventListener('click', () => this.take(item));
        return option;
      }),
    );
    this.choose(0, true);
  }

  private choose(index: number, scroll: boolean) {
    this.at = index;
    [...this.element.children].forEach((option, other) => {
      option.setAttribute('aria-selected', String(other === index));
      if (other === index) {
        this.editor?.view.dom.setAttribute('aria-activedescendant', option.id);
        this.editor?.view.dom.setAttribute('aria-controls', this.element.id);
        if (scroll) {
          option.scrollIntoView({ block: 'nearest' });
        }
      }
    });
  }

  private key(event: KeyboardEvent): boolean {
    if (!this.open || event.isComposing || event.keyCode === 229) {
      return false;
    }
    const { length } = this.items;
    switch (event.key) {
      case 'ArrowDown':
        this.choose((this.at + 1) % length, true);
        return true;
      case 'ArrowUp':
        this.choose((this.at - 1 + length) % length, true);
        return true;
      case 'Enter':
      case 'Tab':
        this.take(this.items[this.at]);
        return true;
      case 'Escape':
        this.dismissed = this.range.from;
        this.hide();
        return true;
      default:
        return false;
    }
  }

  private take(item: Insertion) {
    const { editor, range } = this;
    this.hide();
    if (editor) {
      editor.chain().focus().deleteRange(range).run();
      item.run(editor, this.doings);
    }
  }

  private hide() {
    sink(this.element);
    this.editor?.view.dom.removeAttribute('aria-activedescendant');
    this.editor?.view.dom.removeAttribute('aria-controls');
  }
}
