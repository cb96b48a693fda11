import type { Editor } from '@tiptap/core';
import { isWebAddress } from '../schema';
import type { Say } from '../words';

/** A line below the tool bar that asks for the address of a link; takes http and https only. */
export class LinkBar {
  readonly element = document.createElement('form');
  private readonly input = document.createElement('input');
  private readonly apply = document.createElement('button');
  private readonly remove = document.createElement('button');
  private readonly problem = document.createElement('span');

  constructor(
    private readonly editor: Editor,
    private readonly say: Say,
  ) {
    this.element.className = 'rt-link';
    this.element.hidden = true;
    this.element.noValidate = true;
    this.input.type = 'url';
    this.input.inputMode = 'url';
    this.input.autocomplete = 'off';
    this.apply.type = 'submit';
    this.remove.type = 'button';
    this.problem.setAttribute('role', 'alert');
    this.element.append(this.input, this.apply, this.remove, this.problem);
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.set();
    });
    this.remove.addEventListener('click', () => {
      this.editor.chain().focus().extendMarkRange('link').unsetLink().run();
      this.close();
    });
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        this.close();
        this.editor.view.focus();
      }
    });
    this.speak();
  }

  speak() {
    const { say } = this;
    this.input.setAttribute('aria-label', say('link.address'));
    this.input.placeholder = say('link.hint');
    this.apply.textContent = say('link.set');
    this.remove.textContent = say('link.remove');
  }

  open() {
    if (!this.editor.isEditable) {
      return;
    }
    const href: string = this.editor.getAttributes('link').href ?? '';
    this.input.value = href;
    this.remove.hidden = !href;
    this.problem.textContent = '';
    this.element.hidden = false;
    this.input.focus();
    this.input.select();
  }

  private close() {
    this.element.hidden = true;
  }

  private set() {
    const typed = this.input.value.trim();
    const href = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
    if (!typed || !isWebAddress(href)) {
      this.problem.textContent = this.say('link.wrong');
      return;
    }
    const { editor } = this;
    const mark = { type: 'link', attrs: { href } };
    if (editor.state.selection.empty && !editor.isActive('link')) {
      editor.chain().focus().insertContent({ type: 'text', text: href, marks: [mark] }).run();
    } else {
      editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
    }
    this.close();
  }
}
