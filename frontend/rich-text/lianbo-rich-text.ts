import { Editor, type JSONContent } from '@tiptap/core';
import { nameBlocks } from './block-ids';
import { LinkBar } from './link-bar';
import type { PictureAttributes } from './picture';
import { schema, stored } from './schema';
import { ToolBar } from './tool-bar';
import type { Words } from './words';

const QUIET_MILLIS = 300;
const KEEPALIVE_BYTES = 60_000;
const EMPTY: JSONContent = { type: 'doc', content: [{ type: 'paragraph' }] };

/**
 * The writing surface. Lives in the light DOM, where selection, input methods and assistive
 * technology behave; its style is `assets/editor.css`.
 *
 * `value` is the document as Tiptap's JSON. It is told to the server 300 ms after the last stroke,
 * never in the middle of a composition, and at once when the focus or the page goes away.
 */
class LianboRichText extends HTMLElement {
  private editor?: Editor;
  private toolBar?: ToolBar;
  private linkBar?: LinkBar;
  private told = '';
  private timer = 0;
  private untold = false;
  private vocabulary: Words = {};
  private hint = '';
  private locked = false;

  get value(): string {
    return this.told;
  }

  set value(json: string | null) {
    this.told = json ?? '';
    if (this.editor) {
      this.show();
    }
  }

  get words(): Words {
    return this.vocabulary;
  }

  set words(words: Words) {
    this.vocabulary = words ?? {};
    this.toolBar?.speak();
    this.linkBar?.speak();
    this.describe();
  }

  get placeholder(): string {
    return this.hint;
  }

  set placeholder(text: string) {
    this.hint = text ?? '';
    this.editor?.view.dispatch(this.editor.state.tr);
  }

  get readonly(): boolean {
    return this.locked;
  }

  set readonly(locked: boolean) {
    this.locked = Boolean(locked);
    this.editor?.setEditable(!this.locked, false);
    this.toolBar?.refresh();
    this.editor?.view.dispatch(this.editor.state.tr);
  }

  connectedCallback() {
    if (this.editor) {
      return;
    }
    this.takeEarlyProperties();
    const surface = document.createElement('div');
    surface.className = 'rt-surface';
    this.editor = new Editor({
      element: surface,
      extensions: schema(
        () => this.vocabulary,
        () => this.hint,
      ),
      content: this.parsed(),
      editable: !this.locked,
      injectCSS: false,
      editorProps: {
        handlePaste: (_, event) => this.takeFiles(event.clipboardData, !event.clipboardData?.types.includes('text/html')),
        handleDrop: (view, event, _slice, moved) => {
          const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
          if (!moved && place && event.dataTransfer?.files.length) {
            this.editor?.commands.setTextSelection(place.pos);
          }
          return !moved && this.takeFiles(event.dataTransfer, true);
        },
        handleKeyDown: (_, event) => this.shortcut(event),
      },
      onUpdate: () => this.changed(),
      onBlur: () => this.flush(),
    });
    this.nameFirstBlocks();
    this.linkBar = new LinkBar(this.editor, () => this.vocabulary);
    this.toolBar = new ToolBar(
      this.editor,
      () => this.vocabulary,
      () => this.linkBar?.open(),
      () => this.dispatchEvent(new CustomEvent('picture-requested')),
    );
    const head = document.createElement('div');
    head.className = 'rt-head';
    head.append(this.toolBar.element, this.linkBar.element);
    this.append(head, surface);
    surface.addEventListener('compositionend', () => this.changed());
    surface.addEventListener('mousedown', (event) => this.reachBelow(event));
    this.describe();
    this.count();
    // Before Flow's own listeners, which tell the server that this page is gone.
    addEventListener('beforeunload', this.leaving, { capture: true });
    addEventListener('pagehide', this.leaving, { capture: true });
    document.addEventListener('visibilitychange', this.hiding);
  }

  disconnectedCallback() {
    // Moving the element within the page disconnects it for a moment only.
    queueMicrotask(() => {
      if (!this.isConnected) {
        this.flush();
        removeEventListener('beforeunload', this.leaving, { capture: true });
        removeEventListener('pagehide', this.leaving, { capture: true });
        document.removeEventListener('visibilitychange', this.hiding);
        this.editor?.destroy();
        this.editor = undefined;
        this.replaceChildren();
      }
    });
  }

  focus() {
    this.editor?.commands.focus();
  }

  /** Called by the server: puts a stored picture where the caret is, and the caret behind it. */
  insertPicture(attributes: PictureAttributes) {
    this.editor
      ?.chain()
      .insertContent([{ type: 'picture', attrs: attributes }])
      .run();
    this.flush();
  }

  /** What was set before this class was loaded hides the accessors: set it again through them. */
  private takeEarlyProperties() {
    const early = this as unknown as Record<string, unknown>;
    for (const name of ['words', 'placeholder', 'readonly', 'value']) {
      if (Object.hasOwn(early, name)) {
        const value = early[name];
        delete early[name];
        early[name] = value;
      }
    }
  }

  private readonly leaving = () => this.lastWords();

  private readonly hiding = () => {
    if (document.visibilityState === 'hidden') {
      this.lastWords();
    }
  };

  /**
   * The page may be gone before an ordinary answer comes, and its request with it: so the text is
   * also sent as a request that outlives the page, which browsers allow up to 64 kB.
   */
  private lastWords() {
    const pending = this.untold;
    this.flush(true);
    const address = this.getAttribute('last-words');
    const body = new TextEncoder().encode(this.told);
    if (pending && address && body.length < KEEPALIVE_BYTES) {
      void fetch(address, { method: 'POST', keepalive: true, body, headers: { 'Content-Type': 'application/json' } });
    }
  }

  private parsed(): JSONContent {
    try {
      const content = this.told ? JSON.parse(this.told) : EMPTY;
      return content.content?.length ? content : EMPTY;
    } catch {
      return EMPTY;
    }
  }

  /** Shows what the server sent; an equal document leaves caret, selection and history alone. */
  private show() {
    const editor = this.editor!;
    const wanted = editor.schema.nodeFromJSON(this.parsed());
    if (wanted.eq(editor.state.doc) || (!this.told && editor.isEmpty)) {
      return;
    }
    clearTimeout(this.timer);
    this.untold = false;
    const { from, to } = editor.state.selection;
    editor.commands.setContent(this.parsed(), { emitUpdate: false });
    const end = editor.state.doc.content.size;
    editor.commands.setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) });
    this.count();
  }

  /** Blocks that came without a name get one, silently: telling it waits for the first change. */
  private nameFirstBlocks() {
    const { state, view } = this.editor!;
    const naming = nameBlocks(state, null, []);
    if (naming) {
      view.dispatch(naming.setMeta('preventUpdate', true).setMeta('addToHistory', false));
    }
  }

  private changed() {
    this.untold = true;
    this.count();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.flush(), QUIET_MILLIS);
  }

  private flush(evenWhileComposing = false) {
    if (!this.editor || !this.untold || (this.editor.view.composing && !evenWhileComposing)) {
      return;
    }
    clearTimeout(this.timer);
    this.untold = false;
    const json = JSON.stringify(stored(this.editor.getJSON()));
    if (json === this.told) {
      return;
    }
    this.told = json;
    this.dispatchEvent(new CustomEvent('value-changed'));
  }

  private count() {
    const characters = this.editor!.storage.characterCount.characters();
    this.dispatchEvent(new CustomEvent('length-changed', { detail: { characters } }));
  }

  private describe() {
    const surface = this.querySelector('.ProseMirror');
    surface?.setAttribute('role', 'textbox');
    surface?.setAttribute('aria-multiline', 'true');
    surface?.setAttribute('aria-label', this.getAttribute('aria-label') ?? this.vocabulary['surface'] ?? '');
  }

  private shortcut(event: KeyboardEvent): boolean {
    if ((event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      event.stopPropagation();
      this.linkBar?.open();
      return true;
    }
    return false;
  }

  /** A click into the void below a picture or a divider at the end starts a paragraph there. */
  private reachBelow(event: MouseEvent) {
    const editor = this.editor!;
    const last = editor.state.doc.lastChild;
    const lowest = editor.view.dom.lastElementChild?.getBoundingClientRect().bottom ?? 0;
    if (editor.isEditable && event.clientY > lowest && last && last.type.name !== 'paragraph') {
      editor.chain().insertContentAt(editor.state.doc.content.size, { type: 'paragraph' }).focus('end').run();
      event.preventDefault();
    }
  }

  private takeFiles(data: DataTransfer | null | undefined, wanted: boolean): boolean {
    const pictures = [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
    if (!wanted || pictures.length === 0 || !this.editor?.isEditable) {
      return false;
    }
    pictures.reduce((before, file) => before.then(() => this.upload(file)), Promise.resolve());
    return true;
  }

  private async upload(file: File) {
    const address = this.getAttribute('upload');
    if (!address) {
      return;
    }
    this.classList.add('rt-busy');
    try {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': file.type, 'X-Filename': encodeURIComponent(file.name) },
        body: file,
      });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
    } catch {
      this.dispatchEvent(new CustomEvent('upload-failed', { detail: { name: file.name } }));
    } finally {
      this.classList.remove('rt-busy');
    }
  }
}

customElements.define('lianbo-rich-text', LianboRichText);
