import type { Editor } from '@tiptap/core';
import type { Words } from './words';

interface Tool {
  name: string;
  /** Path data on a 24 × 24 grid, drawn as strokes; or a letter to be set in bold, slanted … */
  icon: string;
  run: (editor: Editor) => void;
  active?: (editor: Editor) => boolean;
  enabled?: (editor: Editor) => boolean;
  keys?: string;
}

const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);

function keys(combination: string): string {
  return combination.replace('Mod', mac ? '⌘' : 'Ctrl').replaceAll('+', mac ? '' : '+');
}

function tools(askLink: () => void, askPicture: () => void): (Tool | '|' | 'blocks')[] {
  return [
    {
      name: 'undo',
      icon: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
      keys: 'Mod+Z',
      run: (editor) => editor.chain().focus().undo().run(),
      enabled: (editor) => editor.can().undo(),
    },
    {
      name: 'redo',
      icon: 'm15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3',
      keys: 'Mod+Shift+Z',
      run: (editor) => editor.chain().focus().redo().run(),
      enabled: (editor) => editor.can().redo(),
    },
    '|',
    'blocks',
    '|',
    {
      name: 'bold',
      icon: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z',
      keys: 'Mod+B',
      run: (editor) => editor.chain().focus().toggleBold().run(),
      active: (editor) => editor.isActive('bold'),
    },
    {
      name: 'emphasis',
      icon: 'M7 4h10M12 4v11M8 20h.01M12 20h.01M16 20h.01',
      keys: 'Mod+I',
      run: (editor) => editor.chain().focus().toggleItalic().run(),
      active: (editor) => editor.isActive('italic'),
    },
    {
      name: 'underline',
      icon: 'M7 4v6a5 5 0 0 0 10 0V4M5 20h14',
      keys: 'Mod+U',
      run: (editor) => editor.chain().focus().toggleUnderline().run(),
      active: (editor) => editor.isActive('underline'),
    },
    {
      name: 'strike',
      icon: 'M4 12h16M16 7a4 3 0 0 0-4-2c-3 0-5 2-4 4M8 17a4 3 0 0 0 4 2c3 0 5-2 4-4',
      keys: 'Mod+Shift+S',
      run: (editor) => editor.chain().focus().toggleStrike().run(),
      active: (editor) => editor.isActive('strike'),
    },
    '|',
    {
      name: 'bullets',
      icon: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
      keys: 'Mod+Shift+8',
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
      active: (editor) => editor.isActive('bulletList'),
    },
    {
      name: 'numbers',
      icon: 'M10 6h10M10 12h10M10 18h10M4 5l1.5-1v5M4 15a1.2 1.2 0 0 1 2.2.8c0 1-2.2 2-2.2 3.2h2.4',
      keys: 'Mod+Shift+7',
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      active: (editor) => editor.isActive('orderedList'),
    },
    {
      name: 'quote',
      icon: 'M6 17h3l2-4V7H5v6h3zM14 17h3l2-4V7h-6v6h3z',
      keys: 'Mod+Shift+B',
      run: (editor) => editor.chain().focus().toggleBlockquote().run(),
      active: (editor) => editor.isActive('blockquote'),
    },
    {
      name: 'divider',
      icon: 'M3 12h18M8 6h8M8 18h8',
      run: (editor) => editor.chain().focus().setHorizontalRule().run(),
    },
    '|',
    {
      name: 'link',
      icon: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
      keys: 'Mod+K',
      run: askLink,
      active: (editor) => editor.isActive('link'),
    },
    {
      name: 'picture',
      icon: 'M4 5h16v14H4zM4 16l4.5-4.5L13 16l2.5-2.5L20 18M15.5 9.5h.01',
      run: askPicture,
    },
  ];
}

/** A strip of buttons that names itself to screen readers; the arrow keys walk through it. */
export class ToolBar {
  readonly element = document.createElement('div');
  private readonly buttons: { tool: Tool; button: HTMLButtonElement }[] = [];
  private readonly blocks = document.createElement('select');

  constructor(
    private readonly editor: Editor,
    private readonly words: () => Words,
    askLink: () => void,
    askPicture: () => void,
  ) {
    this.element.className = 'rt-tools';
    this.element.setAttribute('role', 'toolbar');
    for (const tool of tools(askLink, askPicture)) {
      this.element.append(this.part(tool));
    }
    this.element.addEventListener('keydown', (event) => this.walk(event));
    this.speak();
    editor.on('transaction', () => this.refresh());
    this.refresh();
  }

  /** Says everything in the current language. */
  speak() {
    const words = this.words();
    this.element.setAttribute('aria-label', words['tools'] ?? '');
    this.buttons.forEach(({ tool, button }) => {
      const label = words[tool.name] ?? tool.name;
      button.setAttribute('aria-label', label);
      button.title = tool.keys ? `${label} (${keys(tool.keys)})` : label;
    });
    this.blocks.setAttribute('aria-label', words['block'] ?? '');
    [...this.blocks.options].forEach((option) => (option.text = words[`block.${option.value}`] ?? option.value));
  }

  refresh() {
    const { editor } = this;
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
    const button = document.createElement('button');
    button.type = 'button';
    button.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${tool.icon}"/></svg>`;
    button.dataset.tool = tool.name;
    // Keeps the selection in the text while a button is pressed.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => tool.run(this.editor));
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
