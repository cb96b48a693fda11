import type { Say } from '../words';

export const KINDS = ['comments', 'deletions', 'pictures', 'nested', 'tables', 'media'] as const;
export type Kind = (typeof KINDS)[number];

/** What did not come along when something was pasted. */
export class Report {
  private readonly counts = new Map<Kind, number>();

  note(kind: Kind, count = 1) {
    if (count > 0) {
      this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
    }
  }

  /** A sentence for the quiet line, or nothing when everything came along. */
  words(say: Say): string {
    const parts = KINDS.filter((kind) => this.counts.has(kind)).map((kind) =>
      say(`paste.dropped.${kind}`, this.counts.get(kind) ?? 0),
    );
    return parts.length === 0 ? '' : say('paste.dropped', parts.join(say('paste.dropped.and')));
  }
}
