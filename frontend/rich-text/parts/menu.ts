import { float } from './float';
import { icon } from './icons';

export interface Choice {
  name: string;
  label: string;
  icon?: string;
  hint?: string;
  chosen?: boolean;
  disabled?: boolean;
  run: () => void;
}

/** A list of choices that opens at a button; arrows, Home, End, Enter and Esc work. */
export class Menu {
  private static open?: Menu;
  private readonly element = document.createElement('div');

  private constructor(
    private readonly anchor: HTMLElement,
    label: string,
    choices: (Choice | '|')[],
    private readonly onClose?: () => void,
  ) {
    const { element } = this;
    element.className = 'rt-menu';
    element.popover = 'manual';
    element.setAttribute('role', 'menu');
    element.setAttribute('aria-label', label);
    element.append(...choices.map((choice) => this.part(choice)));
    element.addEventListener('keydown', (event) => this.key(event));
  }

  static at(anchor: HTMLElement, label: string, choices: (Choice | '|')[], onClose?: () => void) {
    const same = Menu.open?.anchor === anchor;
    Menu.open?.close();
    if (same) {
      return;
    }
    const menu = new Menu(anchor, label, choices, onClose);
    Menu.open = menu;
    (anchor.closest('lianbo-rich-text') ?? document.body).append(menu.element);
    anchor.setAttribute('aria-expanded', 'true');
    float(menu.element, anchor.getBoundingClientRect(), 'below', 4);
    menu.stops()[0]?.focus({ preventScroll: true });
    document.addEventListener('pointerdown', menu.outside, { capture: true });
    addEventListener('scroll', menu.follow, { capture: true, passive: true });
  }

  private readonly outside = (event: Event) => {
    if (!this.element.contains(event.target as Node) && !this.anchor.contains(event.target as Node)) {
      this.close();
    }
  };

  /** Whatever scrolls below, the menu stays at its button, or goes with it. */
  private readonly follow = (event: Event) => {
    const anchor = this.anchor.getBoundingClientRect();
    if (!this.element.contains(event.target as Node)) {
      if (anchor.bottom < 0 || anchor.top > window.innerHeight) {
        this.close();
      } else {
        float(this.element, anchor, 'below', 4);
      }
    }
  };

  private part(choice: Choice | '|'): HTMLElement {
    if (choice === '|') {
      const line = document.createElement('hr');
      line.className = 'rt-menu-line';
      return line;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('role', choice.chosen === undefined ? 'menuitem' : 'menuitemradio');
    if (choice.chosen !== undefined) {
      button.setAttribute('aria-checked', String(choice.chosen));
    }
    button.dataset.choice = choice.name;
    button.disabled = Boolean(choice.disabled);
    button.innerHTML = icon(choice.icon ?? '');
    const words = document.createElement('span');
    words.textContent = choice.label;
    button.append(words);
    if (choice.hint) {
      const hint = document.createElement('kbd');
      hint.textContent = choice.hint;
      button.append(hint);
    }
    button.addEventListener('click', () => {
      this.close();
      choice.run();
    });
    return button;
  }

  private stops(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  }

  private key(event: KeyboardEvent) {
    event.stopPropagation();
    const stops = this.stops();
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = {
      ArrowDown: (at + 1) % stops.length,
      ArrowUp: (at - 1 + stops.length) % stops.length,
      Home: 0,
      End: stops.length - 1,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      stops[next]?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      this.close();
      this.anchor.focus();
    }
  }

  private close() {
    Menu.open = undefined;
    this.anchor.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', this.outside, { capture: true });
    removeEventListener('scroll', this.follow, { capture: true });
    this.element.remove();
    this.onClose?.();
  }
}
