import { Editor, Extension, type JSONContent } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import '../last-words';
import { nameBlocks } from './block-ids';
import type { Doings } from './catalogue';
import { catchUp } from './catch-up';
import { count } from './count';
import { findPlugin } from './find';
import { insertBlock } from './insert';
import { adopting, merged } from './merge';
import type { PictureAttributes } from './nodes/picture';
import { clean, saysNothing } from './paste/clean';
import { PastedPictures } from './paste/pictures';
import { blockMenu, currentBlock } from './parts/block-moves';
import { BubbleBar } from './parts/bubble-bar';
import { DragHandle } from './parts/drag-handle';
import { FindBar } from './parts/find-bar';
import { afterQuiet } from './parts/float';
import { Foot } from './parts/foot';
import { showHelp } from './parts/help';
import { LinkBar } from './parts/link-bar';
import { SidePanel } from './parts/side-panel';
import { SlashMenu } from './parts/slash-menu';
import { TableBar } from './parts/table-bar';
import { ToolBar } from './parts/tool-bar';
import { CaretWatch, presencePlugin, showOthers, type Other } from './presence';
import { Questions } from './questions';
import { readable } from './repair';
import { schema, stored } from './schema';
import { Shortcuts } from './shortcuts';
import { speaker, type Words } from './words';

const QUIET_MILLIS = 300;
const COUNT_MILLIS = 120;
const KEEPALIVE_BYTES = 60_000;
/** What was told longer ago than this has arrived, or the page has said that it is offline. */
const RECENT_MILLIS = 5_000;
const EMPTY: JSONContent = { type: 'doc', content: [{ type: 'paragraph' }] };

interface Part {
  speak(): void;
}

/**
 * The writing surface. Lives in the light DOM, where selection, input methods and assistive
 * technology behave; its style is `assets/editor.css`.
 *
 * `value` is the document as Tiptap's JSON. It is told to the server 300 ms after the last stroke,
 * never in the middle of a composition, and at once when the focus or the page goes away. After
 * [mergeFrom] it carries as `attrs.seen` the number of the last merge it builds on.
 */
class LianboRichText extends HTMLElement {
  private editor?: Editor;
  private toolBar?: ToolBar;
  private linkBar?: LinkBar;
  private findBar?: FindBar;
  private bubble?: BubbleBar;
  private foot?: Foot;
  private parts: Part[] = [];
  private told = '';
  private tellings = 0;
  private farewell = 0;
  private seen = 0;
  private timer = 0;
  private untold = false;
  private vocabulary: Words = {};
  private hint = '';
  private locked = false;
  private weight = 0;
  private company: Other[] = [];
  private afterComposition: (() => void)[] = [];
  private readonly say = speaker(() => this.vocabulary);
  private readonly questions = new Questions(this, () => this.editor, this.say);
  private readonly shortcuts = new Shortcuts(() => this.editor, {
    link: () => this.linkBar?.open(),
    find: () => this.findBar?.open(),
    help: () => this.help(),
  });
  private readonly recount = afterQuiet(COUNT_MILLIS, () => this.count());
  private readonly caret = new CaretWatch((block) =>
    this.dispatchEvent(new CustomEvent('caret-block', { detail: { block } })),
  );
  private readonly pasted = new PastedPictures(
    () => this.editor,
    (file) => this.upload(file),
    (busy) => this.classList.toggle('rt-busy', busy),
    (name) => this.dispatchEvent(new CustomEvent('upload-failed', { detail: { name } })),
  );
  private readonly doings: Doings = {
    askPicture: () => this.dispatchEvent(new CustomEvent('picture-requested')),
    newCard: (kind) => this.questions.newCard(kind),
  };

  get value(): string {
    return this.told;
  }

  set value(json: string | null) {
    this.told = json ?? '';
    if (this.editor) {
      this.show();
    }
  }

  /** When the value was told; later with every value, also after the page was loaded anew. */
  get toldAt(): number {
    return this.tellings;
  }

  get words(): Words {
    return this.vocabulary;
  }

  set words(words: Words) {
    this.vocabulary = words ?? {};
    this.parts.forEach((part) => part.speak());
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

  /** How many characters of HTML WeChat would get; the server knows after every save. */
  get htmlCharacters(): number {
    return this.weight;
  }

  set htmlCharacters(characters: number) {
    this.weight = Number(characters) || 0;
    this.foot?.weigh(this.weight);
  }

  connectedCallback() {
    if (this.editor) {
      return;
    }
    this.takeEarlyProperties();
    const surface = document.createElement('div');
    surface.className = 'rt-surface';
    const slash = new SlashMenu(this.say, this.doings);
    this.editor = this.newEditor(surface, slash);
    slash.serve(this.editor);
    const wanted = readable(this.editor.schema, this.parsed());
    if (!wanted.eq(this.editor.state.doc)) {
      this.adopt(wanted);
    }
    this.nameFirstBlocks();
    this.furnish(this.editor, surface, slash);
    surface.addEventListener('compositionend', () => this.composed());
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
        this.bubble?.destroy();
        this.editor?.destroy();
        this.editor = undefined;
        this.parts = [];
        this.replaceChildren();
      }
    });
  }

  focus() {
    this.editor?.view.focus();
  }

  /** Called by the server: puts a stored picture where the caret is, and the caret behind it. */
  insertPicture(attributes: PictureAttributes) {
    if (this.questions.answered(attributes.sha256)) {
      return;
    }
    if (!this.pasted.put(attributes) && this.editor) {
      insertBlock(this.editor, { type: 'picture', attrs: { ...attributes } });
    }
    this.flush();
    this.pasted.settle();
  }

  /** Called by the server when a picture was not taken after all. */
  pictureDeclined() {
    this.questions.noPicture();
    this.pasted.settle();
  }

  /**
   * Called by the server: others have changed the text. Only the blocks they changed are replaced;
   * caret, undo and what the server has not been told yet stay.
   */
  mergeFrom(json: string, number: number) {
    this.undisturbed(() => {
      const editor = this.editor;
      if (!editor) {
        this.value = json;
        return;
      }
      const base = readable(editor.schema, this.parsed());
      this.told = json;
      this.seen = number;
      const theirs = readable(editor.schema, this.parsed());
      editor.view.dispatch(adopting(editor.state, merged(editor.state.doc, base, theirs)));
      this.recount();
      if (this.untold || !editor.state.doc.eq(theirs)) {
        this.changed();
      }
    });
  }

  /** Called by the server: who else is where in the text. */
  others(list: Other[]) {
    this.company = list ?? [];
    this.undisturbed(() => this.editor && showOthers(this.editor.view, this.company));
  }

  /** Called by the server: selects a block and brings it into sight. */
  showBlock(block: string) {
    this.editor?.state.doc.forEach((node, position) => {
      if (node.attrs.id === block) {
        const dom = this.editor?.view.nodeDOM(position);
        this.editor?.commands.setTextSelection(position + 1);
        this.editor?.commands.focus(undefined, { scrollIntoView: false });
        (dom instanceof HTMLElement ? dom : null)?.scrollIntoView({ block: 'center' });
      }
    });
  }

  private newEditor(surface: HTMLElement, slash: SlashMenu): Editor {
    return new Editor({
      element: surface,
      extensions: [
        ...schema({
          say: this.say,
          placeholder: () => this.hint,
          editCard: (kind, attributes, done) => this.questions.card(kind, attributes, done),
          fillBlank: (position) => this.questions.fillBlank(position),
          thumbnail: (key) => this.pasted.thumbnail(key),
        }),
        Extension.create({
          name: 'comforts',
          priority: 1000,
          addProseMirrorPlugins: () => [slash.plugin, findPlugin(), presencePlugin()],
        }),
      ],
      content: this.parsed(),
      editable: !this.locked,
      injectCSS: false,
      editorProps: {
        // What sticks to the edges must not hide the line one writes in.
        scrollThreshold: { top: 120, bottom: 110, left: 0, right: 0 },
        scrollMargin: { top: 130, bottom: 120, left: 0, right: 0 },
        transformPastedHTML: (html) => this.cleaned(html),
        handlePaste: (_, event) => this.takeFiles(event.clipboardData, saysNothing(event.clipboardData?.getData('text/html'))),
        handleDrop: (view, event, _slice, moved) => {
          const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
          if (!moved && place && event.dataTransfer?.files.length) {
            this.editor?.commands.setTextSelection(place.pos);
          }
          return !moved && this.takeFiles(event.dataTransfer, true);
        },
        handleKeyDown: (_, event) => this.shortcuts.handle(event),
      },
      onUpdate: () => this.changed(),
      onSelectionUpdate: ({ editor }) => this.caret.look(editor.state, editor.isFocused),
      onFocus: ({ editor }) => this.caret.look(editor.state, true),
      onBlur: ({ editor }) => {
        this.caret.look(editor.state, false);
        this.flush();
      },
    });
  }

  private furnish(editor: Editor, surface: HTMLElement, slash: SlashMenu) {
    const { say } = this;
    const link = (this.linkBar = new LinkBar(editor, say));
    const find = (this.findBar = new FindBar(editor, say));
    const panel = new SidePanel(editor, say);
    const tools = (this.toolBar = new ToolBar(editor, say, {
      ...this.doings,
      askLink: () => link.open(),
      blockMenu: (anchor) => {
        const place = currentBlock(editor);
        if (place) {
          blockMenu(editor, place, anchor, say);
        }
      },
    }));
    const table = new TableBar(editor, say);
    const bubble = (this.bubble = new BubbleBar(editor, say, () => link.open()));
    const handle = new DragHandle(editor, surface, say);
    const foot = (this.foot = new Foot(say, {
      find: () => find.open(),
      panel: () => panel.toggle(),
      help: () => this.help(),
    }));
    foot.weigh(this.weight);
    this.parts = [tools, link, find, panel, table, bubble, handle, foot];
    surface.append(handle.element);
    const head = document.createElement('div');
    head.className = 'rt-head';
    head.append(tools.element, table.element, link.element, find.element);
    const body = document.createElement('div');
    body.className = 'rt-body';
    body.append(panel.element, surface);
    this.append(head, body, foot.element, bubble.element, slash.element);
    showOthers(editor.view, this.company);
  }

  /** What was set before this class was loaded hides the accessors: set it again through them. */
  private takeEarlyProperties() {
    const early = this as unknown as Record<string, unknown>;
    for (const name of ['words', 'placeholder', 'readonly', 'htmlCharacters', 'value']) {
      if (Object.hasOwn(early, name)) {
        const value = early[name];
        delete early[name];
        early[name] = value;
      }
    }
  }

  private readonly leaving = (event: Event) => {
    const pending = this.untold;
    if (!this.lastWords() && pending && event.type === 'beforeunload') {
      // Too long for a request that outlives the page: ask, and the ordinary one has its time.
      event.preventDefault();
    }
  };

  private readonly hiding = () => {
    if (document.visibilityState === 'hidden') {
      this.lastWords();
    }
  };

  /**
   * The page may be gone before an ordinary answer comes, and its request with it: so the text is
   * also sent as a request that outlives the page, which browsers allow up to 64 kB. Also what was
   * told just before: leaving a page takes the focus first, and that request may be cut off too.
   *
   * Tells whether nothing can be lost.
   */
  private lastWords(): boolean {
    if (!this.editor?.view.composing) {
      catchUp(this.editor?.view);
    }
    this.flush(true);
    const address = this.getAttribute('last-words');
    if (!address || this.farewell === this.tellings || Date.now() - this.tellings > RECENT_MILLIS) {
      return true;
    }
    const body = new TextEncoder().encode(this.told);
    if (body.length >= KEEPALIVE_BYTES) {
      return false;
    }
    this.farewell = this.tellings;
    const headers = { 'Content-Type': 'application/json', 'X-Told-At': String(this.tellings) };
    void fetch(address, { method: 'POST', keepalive: true, body, headers });
    return true;
  }

  private parsed(): JSONContent {
    try {
      const content = this.told ? (JSON.parse(this.told) as JSONContent) : EMPTY;
      return content.content?.length ? { type: content.type, content: content.content } : EMPTY;
    } catch {
      return EMPTY;
    }
  }

  /** Shows what the server sent; an equal document leaves caret, selection and history alone. */
  private show() {
    const editor = this.editor!;
    const wanted = readable(editor.schema, this.parsed());
    if (wanted.eq(editor.state.doc) || (!this.told && editor.isEmpty)) {
      return;
    }
    clearTimeout(this.timer);
    this.untold = false;
    this.adopt(wanted);
    this.count();
  }

  private adopt(wanted: DocumentNode) {
    const editor = this.editor!;
    const { from, to } = editor.state.selection;
    const change = editor.state.tr.replaceWith(0, editor.state.doc.content.size, wanted.content);
    editor.view.dispatch(change.setMeta('preventUpdate', true).setMeta('addToHistory', false));
    this.nameFirstBlocks();
    const end = editor.state.doc.content.size;
    editor.commands.setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) });
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
    this.recount();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.flush(), QUIET_MILLIS);
  }

  /** Others' work must not pull the text from under a composition: it waits for its end. */
  private undisturbed(work: () => void) {
    const view = this.editor?.view;
    if (view?.composing) {
      this.afterComposition.push(work);
      return;
    }
    catchUp(view);
    work();
  }

  private composed() {
    this.changed();
    // ProseMirror reads the composed text only after this event.
    setTimeout(() => this.afterComposition.splice(0).forEach((work) => this.undisturbed(work)), 80);
  }

  private flush(evenWhileComposing = false) {
    if (!this.editor || !this.untold || (this.editor.view.composing && !evenWhileComposing)) {
      return;
    }
    clearTimeout(this.timer);
    this.untold = false;
    const document = stored(this.editor.getJSON());
    const json = JSON.stringify(this.seen > 0 ? { type: 'doc', attrs: { seen: this.seen }, ...document } : document);
    if (json === this.told) {
      return;
    }
    this.told = json;
    this.tellings = Math.max(this.tellings + 1, Date.now());
    this.dispatchEvent(new CustomEvent('value-changed'));
  }

  private count() {
    if (this.editor) {
      const amount = count(this.editor.state.doc);
      this.foot?.show(amount);
      this.dispatchEvent(new CustomEvent('length-changed', { detail: amount }));
    }
  }

  private help() {
    showHelp(this, this.say, () => this.editor?.view.focus());
  }

  private describe() {
    const surface = this.querySelector('.ProseMirror');
    surface?.setAttribute('role', 'textbox');
    surface?.setAttribute('aria-multiline', 'true');
    surface?.setAttribute('aria-label', this.getAttribute('aria-label') ?? this.say('surface'));
  }

  /** A click into the void below a picture or a table at the end starts a paragraph there. */
  private reachBelow(event: MouseEvent) {
    const lowest = this.editor?.view.dom.lastElementChild?.getBoundingClientRect().bottom ?? 0;
    if (event.clientY > lowest && this.shortcuts.beginBelow()) {
      event.preventDefault();
    }
  }

  private cleaned(html: string): string {
    const result = clean(html, () => this.pasted.newKey());
    this.pasted.announce(result.pictures);
    this.foot?.tell(result.report.words(this.say));
    if (result.pictures.size > 0) {
      setTimeout(() => void this.pasted.work());
    }
    return result.html;
  }

  private takeFiles(data: DataTransfer | null | undefined, wanted: boolean): boolean {
    const pictures = [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
    if (!wanted || pictures.length === 0 || !this.editor?.isEditable) {
      return false;
    }
    this.pasted.addFiles(pictures);
    void this.pasted.work();
    return true;
  }

  /** Tells whether the desk has the file; it then answers with `insertPicture` or `pictureDeclined`. */
  private async upload(file: File): Promise<boolean> {
    const address = this.getAttribute('upload');
    if (!address) {
      return false;
    }
    try {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': file.type, 'X-Filename': encodeURIComponent(file.name) },
        body: file,
      });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return true;
    } catch {
      this.dispatchEvent(new CustomEvent('upload-failed', { detail: { name: file.name } }));
      return false;
    }
  }
}

customElements.define('lianbo-rich-text', LianboRichText);
