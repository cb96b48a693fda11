import type { Editor } from '@tiptap/core';
import type { PictureAttributes } from '../nodes/picture';
import { waitingPlace } from '../nodes/waiting';

const ENDINGS: Record<string, string> = { 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' };

interface Arrival {
  key: string;
  name: string;
  content: () => Promise<Blob>;
}

/**
 * Takes pictures that were pasted or dropped to the library, one after another: for each of them
 * the desk asks for words, and only then the next one goes.
 */
export class PastedPictures {
  private readonly queue: Arrival[] = [];
  private readonly thumbnails = new Map<string, string>();
  private current?: { key: string; settled: () => void };
  private number = 0;

  constructor(
    private readonly editor: () => Editor | undefined,
    private readonly send: (file: File) => Promise<boolean>,
    private readonly busy: (busy: boolean) => void,
    private readonly failed: (name: string) => void,
  ) {}

  newKey(): string {
    return `w${Date.now().toString(36)}-${this.number++}`;
  }

  thumbnail(key: string): string | undefined {
    return this.thumbnails.get(key);
  }

  /** Before the places come into the text, or they would be taken for stale ones. */
  announce(pictures: Map<string, string>) {
    pictures.forEach((source, key) => {
      this.thumbnails.set(key, source);
      this.queue.push({ key, name: key, content: async () => blobOf(source) });
    });
  }

  addFiles(files: File[]) {
    for (const file of files) {
      const key = this.newKey();
      this.thumbnails.set(key, '');
      this.queue.push({ key, name: file.name, content: async () => file });
      this.editor()?.commands.insertContent({ type: 'waiting', attrs: { key } });
    }
  }

  async work() {
    if (this.current) {
      return;
    }
    this.busy(true);
    for (let next = this.queue.shift(); next; next = this.queue.shift()) {
      await this.take(next);
    }
    this.current = undefined;
    this.busy(false);
  }

  /** Puts the stored picture where its place is; tells whether one was waiting. */
  put(picture: PictureAttributes): boolean {
    const editor = this.editor();
    const place = this.current && editor && waitingPlace(editor.state, this.current.key);
    if (!place || !editor) {
      return false;
    }
    const node = editor.schema.nodes.picture.create(picture);
    editor.view.dispatch(editor.state.tr.replaceWith(place.from, place.to, node));
    return true;
  }

  /** The desk is done with the current picture, taken or not. */
  settle() {
    this.current?.settled();
  }

  private async take(arrival: Arrival) {
    const editor = this.editor();
    try {
      if (editor && waitingPlace(editor.state, arrival.key)) {
        const blob = await arrival.content();
        const name = arrival.name === arrival.key ? fileName(blob.type) : arrival.name;
        const asked = new Promise<void>((settled) => (this.current = { key: arrival.key, settled }));
        if (await this.send(new File([blob], name, { type: blob.type }))) {
          await asked;
        }
      }
    } catch {
      this.failed(arrival.name);
    } finally {
      this.forget(arrival.key);
    }
  }

  private forget(key: string) {
    this.thumbnails.delete(key);
    const editor = this.editor();
    const place = editor && waitingPlace(editor.state, key);
    if (place) {
      editor.view.dispatch(editor.state.tr.delete(place.from, place.to));
    }
  }
}

function fileName(type: string): string {
  return `picture.${ENDINGS[type] ?? type.split('/')[1] ?? 'png'}`;
}

/** Not by `fetch`: the desk's security policy forbids connections to anything but itself. */
function blobOf(source: string): Blob {
  const [head, data] = [source.slice(0, source.indexOf(',')), source.slice(source.indexOf(',') + 1)];
  const type = /^data:([^;,]+)/i.exec(head)?.[1] ?? 'image/png';
  const bytes = /;base64/i.test(head)
    ? Uint8Array.from(atob(data.replace(/\s/g, '')), (letter) => letter.charCodeAt(0))
    : new TextEncoder().encode(decodeURIComponent(data));
  return new Blob([bytes], { type });
}
