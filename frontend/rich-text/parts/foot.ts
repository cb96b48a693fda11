import type { Count } from '../count';
import type { Say } from '../words';
import { iconButton, label } from './icons';
import { keyNames } from './keys';

export interface FootDoings {
  find: () => void;
  panel: () => void;
  help: () => void;
}

/** WeChat takes fewer than this many characters of HTML. */
const LIMIT = 20_000;

/** The line below the text: how much it is, what a paste left out, and the ways around in it. */
export class Foot {
  readonly element = document.createElement('div');
  private readonly notice = document.createElement('div');
  private readonly noticeText = document.createElement('span');
  private readonly close = iconButton('close', () => this.tell(''));
  private readonly amounts = document.createElement('span');
  private readonly weight = document.createElement('span');
  private readonly ways: { button: HTMLButtonElement; name: string; keys: string }[];
  private last: Count = { words: 0, characters: 0 };
  private html = 0;

  constructor(
    private readonly say: Say,
    doings: FootDoings,
  ) {
    this.ways = [
      { name: 'panel', button: iconButton('panel', doings.panel), keys: '' },
      { name: 'find', button: iconButton('find', doings.find), keys: 'Mod+F' },
      { name: 'help', button: iconButton('help', doings.help), keys: 'Mod+/' },
    ];
    this.element.className = 'rt-foot';
    this.notice.className = 'rt-notice';
    this.notice.hidden = true;
    this.noticeText.setAttribute('role', 'status');
    this.notice.append(this.noticeText, this.close);
    const numbers = document.createElement('div');
    numbers.className = 'rt-numbers';
    numbers.append(...this.ways.map(({ button }) => button), this.amounts, this.weight);
    this.element.append(this.notice, numbers);
    this.speak();
  }

  speak() {
    label(this.close, this.say('notice.close'));
    this.ways.forEach(({ button, name, keys }) => label(button, this.say(name), keys && keyNames(keys)));
    this.draw();
  }

  show(count: Count) {
    this.last = count;
    this.draw();
  }

  /** How many characters of HTML WeChat gets; 0 while nobody has said so. */
  weigh(html: number) {
    this.html = html;
    this.draw();
  }

  tell(text: string) {
    this.noticeText.textContent = text;
    this.notice.hidden = !text;
  }

  private draw() {
    const { words, characters } = this.last;
    const language = document.documentElement.lang || undefined;
    const number = (value: number) => value.toLocaleString(language);
    this.amounts.textContent = this.say('count', number(words), number(characters));
    const weight = Math.max(this.html, this.html === 0 ? characters : 0);
    this.weight.hidden = this.html === 0 && characters * 10 < LIMIT * 9;
    this.weight.textContent = this.say('count.wechat', number(weight), number(LIMIT));
    this.weight.classList.toggle('rt-near', weight * 10 >= LIMIT * 9);
    this.weight.classList.toggle('rt-over', weight >= LIMIT);
    this.weight.title = this.say('count.wechat.hint');
  }
}
