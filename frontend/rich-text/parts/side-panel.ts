import type { Editor } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { Say } from '../words';
import { afterQuiet } from './float';
import { iconButton, label } from './icons';

interface Line {
  text: string;
  kind?: string;
  level?: number;
  from: number;
  to: number;
}

export function outline(doc: DocumentNode): Line[] {
  const lines: Line[] = [];
  doc.descendants((node, position) => {
    if (node.type.name === 'heading') {
      const from = position + 1;
      lines.push({ text: node.textContent, level: node.attrs.level, from, to: from });
    }
    return !node.isTextblock;
  });
  return lines;
}

/** Neighbouring runs under one lock are one fact, whatever else distinguishes them. */
export function facts(doc: DocumentNode): Line[] {
  const lines: Line[] = [];
  doc.descendants((node, position) => {
    const fact = node.marks.find(({ type }) => type.name === 'fact');
    if (fact && node.isText) {
      const last = lines.at(-1);
      if (last && last.to === position && last.kind === fact.attrs.kind) {
        last.text += node.text;
        last.to += node.nodeSize;
      } else {
        lines.push({ text: node.text ?? '', kind: fact.attrs.kind, from: position, to: position + node.nodeSize });
      }
    }
  });
  return lines;
}

/** The text's headings and its locked facts; a click goes there. */
export class SidePanel {
  readonly element = document.createElement('nav');
  private readonly headings = document.createElement('ol');
  private readonly facts = document.createElement('ol');
  private readonly titles = [document.createElement('h2'), document.createElement('h2')];
  private readonly close = iconButton('close', () => this.toggle());

  constructor(
    private readonly editor: Editor,
    private readonly say: Say,
  ) {
    this.element.className = 'rt-panel';
    this.element.hidden = true;
    this.close.classList.add('rt-panel-close');
    this.element.append(this.close, this.titles[0], this.headings, this.titles[1], this.facts);
    const soon = afterQuiet(200, () => this.refresh());
    editor.on('update', soon);
    editor.on('transaction', ({ transaction }) => transaction.docChanged && soon());
    this.speak();
  }

  speak() {
    this.element.setAttribute('aria-label', this.say('panel'));
    this.titles[0].textContent = this.say('panel.outline');
    this.titles[1].textContent = this.say('panel.facts');
    label(this.close, this.say('panel.close'));
    this.refresh();
  }

  toggle() {
    this.element.hidden = !this.element.hidden;
    this.element.parentElement?.classList.toggle('rt-with-panel', !this.element.hidden);
    this.refresh();
  }

  private refresh() {
    if (this.element.hidden || this.editor.isDestroyed) {
      return;
    }
    const { doc } = this.editor.state;
    this.fill(this.headings, outline(doc), 'panel.outline.none');
    this.fill(this.facts, facts(doc), 'panel.facts.none');
  }

  private fill(list: HTMLOListElement, lines: Line[], none: string) {
    if (lines.length === 0) {
      const empty = document.createElement('li');
      empty.className = 'rt-panel-none';
      empty.textContent = this.say(none);
      list.replaceChildren(empty);
      return;
    }
    list.replaceChildren(...lines.map((line) => this.line(line)));
  }

  private line(line: Line): HTMLElement {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    const words = document.createElement('span');
    words.textContent = line.text || this.say('panel.untitled');
    button.append(words);
    if (line.level) {
      button.style.paddingInlineStart = `${8 + (line.level - 2) * 14}px`;
    }
    if (line.kind) {
      const kind = document.createElement('small');
      kind.textContent = this.say(`fact.${line.kind}`);
      button.prepend(kind);
    }
    button.addEventListener('click', () => this.go(line));
    item.append(button);
    return item;
  }

  private go({ from, to }: Line) {
    const { editor } = this;
    const end = editor.state.doc.content.size;
    const selection = TextSelection.create(editor.state.doc, Math.min(from, end), Math.min(to, end));
    editor.view.dispatch(editor.state.tr.setSelection(selection));
    editor.view.focus();
    const { node } = editor.view.domAtPos(Math.min(from, end));
    const element = node instanceof Element ? node : node.parentElement;
    element?.scrollIntoView({ block: 'center', behavior: calm() ? 'instant' : 'smooth' });
  }
}

function calm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
