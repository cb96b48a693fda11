import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { Say } from '../words';
import { blockAt, blockMenu, type BlockPlace } from './block-moves';
import { iconButton, label } from './icons';

/** Six dots beside the block under the mouse: drag to move it, press for its menu. */
export class DragHandle {
  readonly element: HTMLButtonElement;
  private place: BlockPlace | null = null;
  private menuOpen = false;

  constructor(
    private readonly editor: Editor,
    private readonly surface: HTMLElement,
    private readonly say: Say,
  ) {
    this.element = iconButton('handle', () => this.menu());
    this.element.className = 'rt-handle';
    this.element.draggable = true;
    this.element.tabIndex = -1;
    this.element.hidden = true;
    this.element.setAttribute('aria-haspopup', 'menu');
    // Unlike the tools, this one must be able to start a drag.
    this.element.addEventListener('mousedown', (event) => event.stopImmediatePropagation(), { capture: true });
    this.element.addEventListener('dragstart', (event) => this.drag(event));
    surface.addEventListener('mousemove', (event) => this.follow(event));
    surface.addEventListener('mouseleave', () => this.hide());
    editor.on('update', () => this.hide());
    this.speak();
  }

  speak() {
    label(this.element, this.say('handle'), this.say('handle.hint'));
  }

  private follow(event: MouseEvent) {
    if (this.menuOpen || !this.editor.isEditable || event.buttons !== 0 || this.element.contains(event.target as Node)) {
      return;
    }
    const blocks = [...this.editor.view.dom.children].filter((child) => !child.classList.contains('ProseMirror-gapcursor'));
    const found = blocks.findIndex((child) => {
      const { top, bottom } = child.getBoundingClientRect();
      return event.clientY >= top - 6 && event.clientY <= bottom + 6;
    });
    const block = blocks[found];
    this.place = found < 0 ? null : blockAt(this.editor, found);
    if (!block || this.place === null) {
      this.hide();
      return;
    }
    const origin = this.surface.getBoundingClientRect();
    const box = block.getBoundingClientRect();
    const line = parseFloat(getComputedStyle(block).lineHeight) || 28;
    this.element.hidden = false;
    this.element.style.top = `${box.top - origin.top + Math.max(0, (Math.min(line, box.height) - 26) / 2)}px`;
    this.element.style.left = `${box.left - origin.left - 28}px`;
  }

  private drag(event: DragEvent) {
    const { place, editor } = this;
    if (!place || !event.dataTransfer) {
      return;
    }
    const { view, state } = editor;
    const selection = NodeSelection.create(state.doc, place.position);
    view.dispatch(state.tr.setSelection(selection));
    const slice = view.state.selection.content();
    const { dom, text } = view.serializeForClipboard(slice);
    event.dataTransfer.clearData();
    event.dataTransfer.setData('text/html', dom.innerHTML);
    event.dataTransfer.setData('text/plain', text);
    event.dataTransfer.effectAllowed = 'copyMove';
    const shown = view.nodeDOM(place.position);
    if (shown instanceof HTMLElement) {
      event.dataTransfer.setDragImage(shown, 0, 0);
    }
    view.dragging = { slice, move: true };
    requestAnimationFrame(() => this.hide());
  }

  private menu() {
    const place = this.place && blockAt(this.editor, this.place.index);
    if (place) {
      this.menuOpen = true;
      blockMenu(this.editor, place, this.element, this.say, () => {
        this.menuOpen = false;
        this.hide();
      });
    }
  }

  private hide() {
    if (!this.menuOpen) {
      this.element.hidden = true;
    }
  }
}
