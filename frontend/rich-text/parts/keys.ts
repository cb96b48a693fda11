const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A combination as the person's keyboard names it. */
export function keyNames(combination: string): string {
  const named = combination.replace('Mod', mac ? '⌘' : 'Ctrl').replace('Alt', mac ? '⌥' : 'Alt');
  return mac ? named.replace('Shift', '⇧').replaceAll('+', '') : named;
}

/** Everything the help lists: the word that names it and the keys. */
export const SHORTCUTS: [string, string][] = [
  ['slash', '/'],
  ['bold', 'Mod+B'],
  ['emphasis', 'Mod+I'],
  ['underline', 'Mod+U'],
  ['strike', 'Mod+Shift+S'],
  ['accent', 'Mod+Shift+H'],
  ['link', 'Mod+K'],
  ['lock', 'Mod+Shift+K'],
  ['block.text', 'Mod+Alt+0'],
  ['block.h2', 'Mod+Alt+1'],
  ['block.h3', 'Mod+Alt+2'],
  ['block.h4', 'Mod+Alt+3'],
  ['numbers', 'Mod+Shift+7'],
  ['bullets', 'Mod+Shift+8'],
  ['quote', 'Mod+Shift+B'],
  ['align.left', 'Mod+Shift+L'],
  ['align.center', 'Mod+Shift+E'],
  ['align.right', 'Mod+Shift+R'],
  ['block.up', 'Alt+↑'],
  ['block.down', 'Alt+↓'],
  ['find', 'Mod+F'],
  ['undo', 'Mod+Z'],
  ['redo', 'Mod+Shift+Z'],
  ['paste.plain', 'Mod+Shift+V'],
  ['help', 'Mod+/'],
];
