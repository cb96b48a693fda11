/** Path data on a 24 × 24 grid, drawn as strokes. */
const PATHS: Record<string, string> = {
  undo: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'm15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3',
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z',
  emphasis: 'M7 4h10M12 4v11M8 20h.01M12 20h.01M16 20h.01',
  underline: 'M7 4v6a5 5 0 0 0 10 0V4M5 20h14',
  strike: 'M4 12h16M16 7a4 3 0 0 0-4-2c-3 0-5 2-4 4M8 17a4 3 0 0 0 4 2c3 0 5-2 4-4',
  accent: 'M5 17 12 4l7 13M8 12h8M4 21h16',
  bullets: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 5l1.5-1v5M4 15a1.2 1.2 0 0 1 2.2.8c0 1-2.2 2-2.2 3.2h2.4',
  quote: 'M6 17h3l2-4V7H5v6h3zM14 17h3l2-4V7h-6v6h3z',
  divider: 'M3 12h18M8 6h8M8 18h8',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  picture: 'M4 5h16v14H4zM4 16l4.5-4.5L13 16l2.5-2.5L20 18M15.5 9.5h.01',
  text: 'M5 6V4h14v2M12 4v16M9 20h6',
  h2: 'M4 5v14M13 5v14M4 12h9M17 10l3-2v11',
  h3: 'M4 5v14M12 5v14M4 12h8M16 10c0-2 4.5-2 4.5.5 0 2-4.5 4-4.5 8.5h5',
  h4: 'M4 5v14M12 5v14M4 12h8M16.5 8.5H21l-2.5 4c3.5 0 3.5 6.5-2.5 6',
  notice: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 11v5M12 8h.01',
  warning: 'M12 4 3 20h18zM12 10v4M12 17h.01',
  success: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M8.5 12l2.5 2.5 4.5-5',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14M15 5v14',
  contact: 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1',
  account: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4 20c1-4 4-6 8-6s7 2 8 6',
  article: 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7',
  slot: 'M4 8V5h3M17 5h3v3M20 16v3h-3M7 19H4v-3M9 12h6M12 9v6',
  video: 'M4 6h11v12H4zM15 10l5-3v10l-5-3',
  program: 'M8 15a3 3 0 1 1-3-3c2 0 3-1 3-3a3 3 0 1 1 3 3M16 9a3 3 0 1 1 3 3c-2 0-3 1-3 3a3 3 0 1 1-3-3',
  variable: 'M8 4c-3 0-2 3-2 5s-1 3-3 3c2 0 3 1 3 3s-1 5 2 5M16 4c3 0 2 3 2 5s1 3 3 3c-2 0-3 1-3 3s1 5-2 5M10 10l4 4M14 10l-4 4',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  unlock: 'M6 11h12v9H6zM8.5 11V7a3.5 3.5 0 0 1 6.8-1',
  left: 'M4 6h16M4 10h10M4 14h16M4 18h10',
  center: 'M4 6h16M7 10h10M4 14h16M7 18h10',
  right: 'M4 6h16M10 10h10M4 14h16M10 18h10',
  insert: 'M12 5v14M5 12h14',
  find: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16 16l4.5 4.5',
  panel: 'M4 5h16v14H4zM9.5 5v14M6 9h1.5M6 12h1.5M6 15h1.5',
  help: 'M4 6h16v12H4zM7 10h.01M10.5 10h.01M14 10h.01M17 10h.01M8 14h8',
  handle: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  copy: 'M8 8h11v12H8zM5 16V4h11',
  delete: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5',
  close: 'M6 6l12 12M18 6 6 18',
  clear: 'M6 5h11M11 5l-2 9M4 20h8M15 15l5 5M20 15l-5 5',
};

export function icon(name: string, path = PATHS[name] ?? ''): string {
  return `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
}

/** A button with an icon, which keeps the selection in the text while it is pressed. */
export function iconButton(name: string, press: (button: HTMLButtonElement) => void, path?: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.innerHTML = icon(name, path);
  button.dataset.tool = name;
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => press(button));
  return button;
}

export function label(button: HTMLElement, text: string, keys = '') {
  button.setAttribute('aria-label', text);
  button.title = keys ? `${text} (${keys})` : text;
}
