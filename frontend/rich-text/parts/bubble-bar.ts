import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { joinPicture, partPictures } from '../nodes/picture-row';
import type { Say } from '../words';
import { lockChoices } from './fact-choices';
import { float, perFrame, sink } from './float';
import { iconButton, label } from './icons';
import { Menu } from './menu';

interface Bubble {
  name: string;
  icon?: string;
  run: (editor: Editor, button: HTMLButtonElement) => void;
  shown?: (editor: Editor) => boolean;
  active?: (editor: Editor) => boolean;
}

/** The few things one wants most, right at the selection; gone while one types. */
export class BubbleBar {
  readonly element = document.createElement('div');
  private readonly buttons: { bubble: Bubble; button: HTMLButtonElement; text: boolean }[] = [];
  private pressing = false;

  constructor(
    private readonly editor: Editor,
    private readonly say: Say,
    askLink: () => void,
  ) {
    const { element } = this;
    element.className = 'rt-bubble';
    element.popover = 'manual';
    element.setAttribute('role', 'toolbar');
    this.texts(askLink).forEach((bubble) => this.add(bubble, true));
    this.pictures().forEach((bubble) => this.add(bubble, false));
    this.speak();
    const refresh = perFrame(() => this.refresh());
    editor.on('selectionUpdate', refresh);
    editor.on('transaction', refresh);
    editor.on('focus', refresh);
    editor.on('blur', refresh);
    // The bar would run after the mouse while it still selects.
    editor.view.dom.addEventListener('pointerdown', () => (this.pressing = true));
    document.addEventListener('pointerup', this.released);
    addEventListener('scroll', this.scrolled, { capture: true, passive: true });
  }

  destroy() {
    document.removeEventListener('pointerup', this.released);
    removeEventListener('scroll', this.scrolled, { capture: true });
  }

  speak() {
    this.element.setAttribute('aria-label', this.say('bubble'));
    this.buttons.forEach(({ bubble, button }) => label(button, this.say(bubble.name)));
  }

  private readonly released = () => {
    if (this.pressing) {
      this.pressing = false;
      this.refresh();
    }
  };

  private readonly scrolled = () => {
    if (this.element.matches(':popover-open')) {
      this.refresh();
    }
  };

  private texts(askLink: () => void): Bubble[] {
    const mark = (name: string, type: string, run: (editor: Editor) => void): Bubble => ({
      name,
      run,
      active: (editor) => editor.isActive(type),
    });
    return [
      mark('bold', 'bold', (editor) => editor.chain().focus().toggleBold().run()),
      mark('emphasis', 'italic', (editor) => editor.chain().focus().toggleItalic().run()),
      mark('underline', 'underline', (editor) => editor.chain().focus().toggleUnderline().run()),
      mark('strike', 'strike', (editor) => editor.chain().focus().toggleStrike().run()),
      mark('accent', 'accent', (editor) => editor.chain().focus().toggleAccent().run()),
      mark('link', 'link', askLink),
      {
        name: 'lock',
        run: (editor, button) => Menu.at(button, this.say('lock'), lockChoices(editor, this.say)),
        active: (editor) => editor.isActive('fact'),
      },
      { name: 'clear', run: (editor) => editor.chain().focus().unsetAllMarks().run() },
    ];
  }

  private pictures(): Bubble[] {
    return [
      {
        name: 'row.before',
        icon: 'up',
        run: (editor) => joinPicture(editor, -1),
        shown: (editor) => joinPicture(editor, -1, true),
      },
      {
        name: 'row.after',
        icon: 'down',
        run: (editor) => joinPicture(editor, 1),
        shown: (editor) => joinPicture(editor, 1, true),
      },
      {
        name: 'row.part',
        icon: 'handle',
        run: (editor) => partPictures(editor),
        shown: (editor) => partPictures(editor, true),
      },
      { name: 'block.delete', icon: 'delete', run: (editor) => editor.chain().focus().deleteSelection().run() },
    ];
  }

  private add(bubble: Bubble, text: boolean) {
    const button = iconButton(bubble.icon ?? bubble.name, (pressed) => bubble.run(this.editor, pressed));
    button.dataset.tool = bubble.name;
    this.buttons.push({ bubble, button, text });
    this.element.append(button);
  }

  private refresh() {
    const { editor } = this;
    if (editor.isDestroyed) {
      return;
    }
    const { selection, doc } = editor.state;
    const text = selection instanceof TextSelection && doc.textBetween(selection.from, selection.to).trim() !== '';
    const picture = selection instanceof NodeSelection && selection.node.type.name === 'picture';
    const here = editor.view.hasFocus() || this.element.contains(document.activeElement);
    if (!editor.isEditable || !here || this.pressing || editor.view.composing || !(text || picture)) {
      sink(this.element);
      return;
    }
    this.buttons.forEach(({ bubble, button, text: forText }) => {
      button.hidden = forText !== text || !(bubble.shown?.(editor) ?? true);
      if (bubble.active) {
        button.setAttribute('aria-pressed', String(bubble.active(editor)));
      }
    });
    this.place(selection.from, selection.to);
  }

  private place(from: number, to: number) {
    const { view } = this.editor;
    const start = view.coordsAtPos(from, 1);
    const end = view.coordsAtPos(to, -1);
    const head = this.editor.view.dom.closest('lianbo-rich-text')?.querySelector('.rt-head');
    const ceiling = head?.getBoundingClientRect().bottom ?? 0;
    if (end.bottom < ceiling || start.top > window.innerHeight) {
      sink(this.element);
      return;
    }
    const top = Math.max(start.top, ceiling + 48);
    const narrow = matchMedia('(pointer: coarse)').matches;
    float(this.element, new DOMRect(start.left, top, 0, Math.max(0, end.bottom - top)), narrow ? 'below' : 'above');
  }
}
