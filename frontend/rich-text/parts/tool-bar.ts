import type { Editor } from '@tiptap/core';
import { INSERT_MENU, VARIABLE_INSERTIONS, type Doings } from '../catalogue';
import type { Side } from '../nodes/align';
import type { Say } from '../words';
import { lockChoices } from './fact-choices';
import { perFrame } from './float';
import { iconButton, icon, label } from './icons';
import { keyNames } from './keys';
import { Menu } from './menu';

export interface ToolDoings extends Doings {
  askLink: () => void;
  blockMenu: (anchor: HTMLElement) => void;
}

interface Tool {
  name: string;
  run: (editor: Editor, button: HTMLButtonElement) => void;
  active?: (editor: Editor) => boolean;
  enabled?: (editor: Editor) => boolean;
  keys?: string;
  menu?: boolean;
}

const SIDES: { name: string; side: Side | null }[] = [
  { name: 'left', side: null },
  { name: 'center', side: 'center' },
  { name: 'right', side: 'right' },
];

function sideOf(editor: Editor): Side | null {
  return (editor.getAttributes('paragraph').align ?? editor.getAttributes('heading').align ?? null) as Side | null;
}

function tools(doings: ToolDoings, say: Say): (Tool | '|' | 'blocks')[] {
  const mark = (name: string, keys: string, type: string, run: (editor: Editor) => void): Tool => ({
    name,
    keys,
    run,
    active: (editor) => editor.isActive(type),
  });
  return [
    {
      name: 'undo',
      keys: 'Mod+Z',
      run: (editor) => editor.chain().focus().undo().run(),
      enabled: (editor) => editor.can().undo(),
    },
    {
      name: 'redo',
      keys: 'Mod+Shift+Z',
      run: (editor) => editor.chain().focus().redo().run(),
      enabled: (editor) => editor.can().redo(),
    },
    '|',
    'blocks',
    '|',
    mark('bold', 'Mod+B', 'bold', (editor) => editor.chain().focus().toggleBold().run()),
    mark('emphasis', 'Mod+I', 'italic', (editor) => editor.chain().focus().toggleItalic().run()),
    mark('underline', 'Mod+U', 'underline', (editor) => editor.chain().focus().toggleUnderline().run()),
    mark('accent', 'Mod+Shift+H', 'accent', (editor) => editor.chain().focus().toggleAccent().run()),
    '|',
    mark('bullets', 'Mod+Shift+8', 'bulletList', (editor) => editor.chain().focus().toggleBulletList().run()),
    mark('numbers', 'Mod+Shift+7', 'orderedList', (editor) => editor.chain().focus().toggleOrderedList().run()),
    mark('quote', 'Mod+Shift+B', 'blockquote', (editor) => editor.chain().focus().toggleBlockquote().run()),
    {
      name: 'align',
      menu: true,
      run: (editor, button) =>
        Menu.at(
          button,
          say('align'),
          SIDES.map(({ name, side }) => ({
            name,
            icon: name,
            label: say(`align.${name}`),
            chosen: sideOf(editor) === side,
            run: () => editor.chain().focus().setAlign(side).run(),
          })),
        ),
      active: (editor) => sideOf(editor) !== null,
    },
    '|',
    mark('link', 'Mod+K', 'link', doings.askLink),
    {
      name: 'lock',
      menu: true,
      keys: 'Mod+Shift+K',
      run: (editor, button) => Menu.at(button, say('lock'), lockChoices(editor, say)),
      enabled: (editor) => !editor.state.selection.empty || editor.isActive('fact'),
      active: (editor) => editor.isActive('fact'),
    },
    { name: 'picture', run: doings.askPicture },
    {
      name: 'table',
      run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
      enabled: (editor) => !editor.isActive('table'),
    },
    { name: 'insert', menu: true, run: (editor, button) => insertMenu(editor, button, doings, say) },
    { name: 'variable', menu: true, run: (editor, button) => variableMenu(editor, button, doings, say) },
    { name: 'handle', menu: true, run: (_, button) => doings.blockMenu(button) },
  ];
}

function insertMenu(editor: Editor, button: HTMLButtonElement, doings: Doings, say: Say) {
  Menu.at(
    button,
    say('insert'),
    INSERT_MENU.map((insertion) => ({
      name: insertion.name,
      icon: insertion.icon,
      label: say(insertion.name),
      run: () => insertion.run(editor, doings),
    })),
  );
}

function variableMenu(editor: Editor, button: HTMLButtonElement, doings: Doings, say: Say) {
  Menu.at(
    button,
    say('variable.menu'),
    VARIABLE_INSERTIONS.map((insertion) => ({
      name: insertion.name,
      icon: insertion.icon,
      label: say(insertion.name),
      run: () => insertion.run(editor, doings),
    })),
  );
}

/** A strip of buttons that names itself to screen readers; the arrow keys walk through it. */
export class ToolBar {
  readonly element = document.createElement('div');
  private readonly buttons: { tool: Tool; button: HTMLButtonElement }[] = [];
  private readonly blocks = document.createElement('select');

  constructor(
    private readonly editor: Editor,
    private readonly say: Say,
    doings: ToolDoings,
  ) {
    this.element.className = 'rt-tools';
    this.element.setAttribute('role', 'toolbar');
    for (const tool of tools(doings, say)) {
      this.element.append(this.part(tool));
    }
    this.element.addEventListener('keydown', (event) => this.walk(event));
    this.speak();
    editor.on(
      'transaction',
      perFrame(() => this.refresh()),
    );
    this.refresh();
  }

  /** Says everything in the current language. */
  speak() {
    const { say } = this;
    this.element.setAttribute('aria-label', say('tools'));
    this.buttons.forEach(({ tool, button }) => label(button, say(tool.name), tool.keys && keyNames(tool.keys)));
    this.blocks.setAttribute('aria-label', say('block'));
    [...this.blocks.options].forEach((option) => (option.text = say(`block.${option.value}`)));
  }

  refresh() {
    const { editor } = this;
    if (editor.isDestroyed) {
      return;
    }
    const usable = editor.isEditable;
    this.element.hidden = !usable;
    this.buttons.forEach(({ tool, button }) => {
      button.disabled = !usable || !(tool.enabled?.(editor) ?? true);
      if (tool.active) {
        button.setAttribute('aria-pressed', String(tool.active(editor)));
      }
    });
    const level = [2, 3, 4].find((candidate) => editor.isActive('heading', { level: candidate }));
    this.blocks.value = level ? `h${level}` : 'text';
  }

  private part(tool: Tool | '|' | 'blocks'): HTMLElement {
    if (tool === '|') {
      const gap = document.createElement('span');
      gap.className = 'rt-gap';
      return gap;
    }
    return tool === 'blocks' ? this.blockChoice() : this.button(tool);
  }

  private blockChoice(): HTMLElement {
    for (const kind of ['text', 'h2', 'h3', 'h4']) {
      this.blocks.append(new Option(kind, kind));
    }
    this.blocks.addEventListener('change', () => {
      const chain = this.editor.chain().focus();
      const level = { h2: 2, h3: 3, h4: 4 }[this.blocks.value] as 2 | 3 | 4 | undefined;
      (level ? chain.setHeading({ level }) : chain.setParagraph()).run();
    });
    return this.blocks;
  }

  private button(tool: Tool): HTMLElement {
    const button = iconButton(tool.name, (pressed) => tool.run(this.editor, pressed));
    if (tool.name === 'align') {
      button.innerHTML = icon('left');
    }
    if (tool.menu) {
      button.setAttribute('aria-haspopup', 'menu');
      button.setAttribute('aria-expanded', 'false');
    }
    this.buttons.push({ tool, button });
    return button;
  }

  private walk(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || event.target === this.blocks) {
      return;
    }
    const stops = [...this.element.querySelectorAll<HTMLElement>('button:not(:disabled), select')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    stops[(at + step + stops.length) % stops.length]?.focus();
    event.preventDefault();
  }
}
