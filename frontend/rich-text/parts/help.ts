import type { Say } from '../words';
import { keyNames, SHORTCUTS } from './keys';

/** The list of shortcuts. */
export function showHelp(host: HTMLElement, say: Say, onClose: () => void) {
  const dialog = document.createElement('div');
  dialog.className = 'rt-dialog rt-help';
  dialog.popover = 'auto';
  dialog.tabIndex = -1;
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-label', say('help'));
  const title = document.createElement('h2');
  title.textContent = say('help');
  const list = document.createElement('dl');
  for (const [word, keys] of SHORTCUTS) {
    const name = document.createElement('dt');
    name.textContent = say(word);
    const value = document.createElement('dd');
    const key = document.createElement('kbd');
    key.textContent = keyNames(keys);
    value.append(key);
    const row = document.createElement('div');
    row.append(name, value);
    list.append(row);
  }
  dialog.append(title, list);
  dialog.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') {
      dialog.remove();
      onClose();
    }
  });
  host.append(dialog);
  dialog.showPopover();
  dialog.focus();
}
