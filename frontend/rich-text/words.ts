/** The texts of the editor in the reader's language; they come from the desk's message bundles. */
export type Words = Record<string, string>;
