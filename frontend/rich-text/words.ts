/** The texts of the editor in the reader's language; they come from the desk's message bundles. */
export type Words = Record<string, string>;

/** One text in the reader's language, its `{0}`, `{1}` … filled in. */
export type Say = (key: string, ...values: (string | number)[]) => string;

export function speaker(words: () => Words): Say {
  return (key, ...values) =>
    (words()[key] ?? key).replace(/\{(\d)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}
