import type { Say } from '../words';

export interface Field {
  name: string;
  label: string;
  hint?: string;
  kind?: 'text' | 'area' | 'choice' | 'picture';
  options?: { value: string; label: string }[];
  required?: boolean;
  most?: number;
  /** Says what is wrong with a value, or nothing. */
  problem?: (value: string) => string | null;
}

export interface Question {
  title: string;
  fields: Field[];
  values: Record<string, string>;
  done: string;
  onDone: (values: Record<string, string>) => void;
  onClose?: () => void;
  /** Asks the desk for a picture of the library; the answer is its fingerprint. */
  askPicture?: (chosen: (sha256: string) => void) => void;
}

export function pictureAddress(sha256: string): string {
  return new URL(`media/${sha256}`, document.baseURI).href;
}

/**
 * A small form over the page. It is a popover, not a modal dialog: the desk's own dialogs (the
 * picture library) must stay usable above it.
 */
export class FormDialog {
  private readonly element = document.createElement('form');
  private readonly inputs = new Map<string, HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>();
  private readonly problems = new Map<string, HTMLElement>();

  private constructor(
    private readonly say: Say,
    private readonly question: Question,
  ) {
    const { element } = this;
    element.className = 'rt-dialog';
    element.popover = 'manual';
    element.noValidate = true;
    element.setAttribute('role', 'dialog');
    element.setAttribute('aria-label', question.title);
    const title = document.createElement('h2');
    title.textContent = question.title;
    element.append(title, ...question.fields.map((field) => this.row(field)), this.buttons());
    element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    element.addEventListener('keydown', (event) => this.key(event));
  }

  static ask(host: HTMLElement, say: Say, question: Question) {
    const dialog = new FormDialog(say, question);
    host.append(dialog.element);
    dialog.element.showPopover();
    const first = dialog.inputs.values().next().value;
    first?.focus();
    if (first instanceof HTMLInputElement) {
      first.select();
    }
  }

  private row(field: Field): HTMLElement {
    const row = document.createElement('label');
    const name = document.createElement('span');
    name.textContent = field.label;
    name.classList.toggle('rt-required', Boolean(field.required));
    const problem = document.createElement('span');
    problem.className = 'rt-problem';
    problem.setAttribute('role', 'alert');
    this.problems.set(field.name, problem);
    row.append(name, ...this.control(field), problem);
    return row;
  }

  private control(field: Field): HTMLElement[] {
    const value = this.question.values[field.name] ?? '';
    if (field.kind === 'choice') {
      const select = document.createElement('select');
      field.options?.forEach((option) => select.append(new Option(option.label, option.value)));
      select.value = value || (field.options?.[0]?.value ?? '');
      this.inputs.set(field.name, select);
      return [select];
    }
    const input = document.createElement(field.kind === 'area' ? 'textarea' : 'input');
    input.value = value;
    input.placeholder = field.hint ?? '';
    input.maxLength = field.most ?? 200;
    input.autocomplete = 'off';
    this.inputs.set(field.name, input);
    return field.kind === 'picture' ? [this.pictureChoice(input)] : [input];
  }

  private pictureChoice(input: HTMLInputElement | HTMLTextAreaElement): HTMLElement {
    const box = document.createElement('span');
    box.className = 'rt-picture-choice';
    input.hidden = true;
    const image = document.createElement('img');
    image.alt = '';
    const choose = this.button('dialog.picture.choose', () =>
      this.question.askPicture?.((sha256) => {
        input.value = sha256;
        show();
      }),
    );
    const none = this.button('dialog.picture.none', () => {
      input.value = '';
      show();
    });
    const show = () => {
      image.hidden = !input.value;
      none.hidden = !input.value;
      if (input.value) {
        image.src = pictureAddress(input.value);
      }
    };
    show();
    box.append(image, choose, none, input);
    return box;
  }

  private button(word: string, press: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.say(word);
    button.addEventListener('click', press);
    return button;
  }

  private buttons(): HTMLElement {
    const row = document.createElement('div');
    row.className = 'rt-dialog-buttons';
    const done = document.createElement('button');
    done.type = 'submit';
    done.className = 'rt-primary';
    done.textContent = this.question.done;
    row.append(
      this.button('dialog.cancel', () => this.close()),
      done,
    );
    return row;
  }

  private submit() {
    const values: Record<string, string> = {};
    let firstWrong: HTMLElement | undefined;
    for (const field of this.question.fields) {
      const input = this.inputs.get(field.name)!;
      const value = input.value.trim();
      const problem =
        field.required && !value ? this.say('dialog.required') : value ? (field.problem?.(value) ?? null) : null;
      this.problems.get(field.name)!.textContent = problem ?? '';
      firstWrong ??= problem ? input : undefined;
      values[field.name] = value;
    }
    if (firstWrong) {
      firstWrong.focus();
      return;
    }
    this.close();
    this.question.onDone(values);
  }

  private key(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.isComposing) {
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Tab') {
      const stops = [...this.element.querySelectorAll<HTMLElement>('input:not([hidden]), textarea, select, button:not([hidden])')];
      const edge = event.shiftKey ? stops[0] : stops.at(-1);
      if (document.activeElement === edge) {
        event.preventDefault();
        (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
      }
    }
  }

  private close() {
    this.element.remove();
    this.question.onClose?.();
  }
}
