import type { Editor } from '@tiptap/core';
import { TABLE_TOOLS } from '../nodes/tables';
import type { Say } from '../words';
import { perFrame } from './float';
import { iconButton, label } from './icons';

/** The tools of a table, below the others while the caret is in one. */
export class TableBar {
  readonly element = document.createElement('div');
  private readonly buttons = TABLE_TOOLS.map((tool) => ({
    tool,
    button: iconButton(tool.name, () => tool.run(this.editor), tool.icon),
  }));

  constructor(
    private readonly editor: Editor,
    private readonly say: Say,
  ) {
    this.element.className = 'rt-tools rt-table-tools';
    this.element.hidden = true;
    this.element.setAttribute('role', 'toolbar');
    this.element.append(...this.buttons.map(({ button }) => button));
    this.speak();
    editor.on(
      'transaction',
      perFrame(() => this.refresh()),
    );
  }

  speak() {
    this.element.setAttribute('aria-label', this.say('table.tools'));
    this.buttons.forEach(({ tool, button }) => label(button, this.say(tool.name)));
  }

  private refresh() {
    const { editor } = this;
    if (editor.isDestroyed) {
      return;
    }
    this.element.hidden = !editor.isEditable || !editor.isActive('table');
    if (!this.element.hidden) {
      this.buttons.forEach(({ tool, button }) => (button.disabled = !(tool.enabled?.(editor) ?? true)));
    }
  }
}
