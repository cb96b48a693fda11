import type { Editor } from '@tiptap/core';
import { current, look, replaceAll, replaceOne, step } from '../find';
import type { Say } from '../words';
import { perFrame } from './float';
import { iconButton, label } from './icons';

/** Finds and replaces within the text; the count says where one is. */
export class FindBar {
  readonly element = document.createElement('div');
  private readonly wanted = document.createElement('input');
  private readonly replacement = document.createElement('input');
  private readonly count = document.createElement('output');
  private readonly exact = document.createElement('input');
  private readonly exactWords = document.createElement('span');
  private readonly one = document.createElement('button');
  private readonly all = document.createElement('button');
  private readonly icons = {
    previous: iconButton('up', () => this.step(-1)),
    next: iconButton('down', () => this.step(1)),
    close: iconButton('close', () => this.close()),
  };

  constructor(
    private readonly editor: Editor,
    private readonly say: Say,
  ) {
    const { element } = this;
    element.className = 'rt-find';
    element.hidden = true;
    element.setAttribute('role', 'search');
    this.exact.type = 'checkbox';
    const exact = document.createElement('label');
    exact.append(this.exact, this.exactWords);
    this.one.type = 'button';
    this.all.type = 'button';
    element.append(
      row(this.wanted, this.count, this.icons.previous, this.icons.next, exact, this.icons.close),
      row(this.replacement, this.one, this.all),
    );
    this.wanted.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) {
        this.look();
      }
    });
    this.wanted.addEventListener('compositionend', () => this.look());
    this.exact.addEventListener('change', () => this.look());
    this.one.addEventListener('click', () => {
      replaceOne(this.editor.view, this.replacement.value);
      this.reveal();
    });
    this.all.addEventListener('click', () => {
      const places = replaceAll(this.editor.view, this.replacement.value);
      // The button is off now and would lose the focus to nowhere.
      this.wanted.focus();
      requestAnimationFrame(() => (this.count.textContent = this.say('find.replaced', places)));
    });
    element.addEventListener('keydown', (event) => this.key(event));
    editor.on(
      'transaction',
      perFrame(() => this.refresh()),
    );
    this.speak();
  }

  speak() {
    const { say } = this;
    this.element.setAttribute('aria-label', say('find'));
    for (const [input, word] of [
      [this.wanted, 'find.wanted'],
      [this.replacement, 'find.replacement'],
    ] as const) {
      input.setAttribute('aria-label', say(word));
      input.placeholder = say(word);
      input.autocomplete = 'off';
      input.spellcheck = false;
    }
    this.exactWords.textContent = say('find.case');
    this.one.textContent = say('find.one');
    this.all.textContent = say('find.all');
    label(this.icons.previous, say('find.previous'), 'Shift+Enter');
    label(this.icons.next, say('find.next'), 'Enter');
    label(this.icons.close, say('find.close'), 'Esc');
    this.refresh();
  }

  open() {
    const { from, to } = this.editor.state.selection;
    const chosen = this.editor.state.doc.textBetween(from, to, '\n');
    if (chosen && !chosen.includes('\n') && chosen.length <= 80) {
      this.wanted.value = chosen;
    }
    this.element.hidden = false;
    this.wanted.focus();
    this.wanted.select();
    this.look();
  }

  private close() {
    const { place } = current(this.editor.state);
    this.element.hidden = true;
    look(this.editor.view, '', false);
    if (place) {
      this.editor.commands.setTextSelection(place);
    }
    // Not by the command, which waits for a frame: the next key may come before.
    this.editor.view.focus();
  }

  private look() {
    look(this.editor.view, this.wanted.value, this.exact.checked);
    this.reveal();
  }

  private step(by: -1 | 1) {
    step(this.editor.view, by);
    this.reveal();
  }

  private reveal() {
    this.refresh();
    this.editor.view.dom.querySelector('.rt-found-here')?.scrollIntoView({ block: 'center' });
  }

  private refresh() {
    if (this.element.hidden || this.editor.isDestroyed) {
      return;
    }
    const { count, at } = current(this.editor.state);
    const none = count === 0;
    this.count.textContent = this.wanted.value ? (none ? this.say('find.none') : `${at + 1} / ${count}`) : '';
    this.count.classList.toggle('rt-none', none);
    this.icons.previous.disabled = none;
    this.icons.next.disabled = none;
    this.one.disabled = none || !this.editor.isEditable;
    this.all.disabled = none || !this.editor.isEditable;
  }

  private key(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.isComposing) {
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Enter' && event.target === this.wanted) {
      event.preventDefault();
      this.step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Enter' && event.target === this.replacement) {
      event.preventDefault();
      this.one.click();
    }
  }
}

function row(...parts: HTMLElement[]): HTMLElement {
  const element = document.createElement('div');
  element.append(...parts);
  return element;
}
