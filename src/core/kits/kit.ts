import type { Language } from '../../../schemas/terms.ts';
import type { ClaimState } from '../cards/state.ts';
import type { StyleId } from '../cite/styles.ts';

/** A claim or an instrument of a kit, as it was when it was put there. */
export interface SavedItem {
  /** See `shortCode`. */
  code: string;
  /** Left out where an address was written by hand. */
  state?: ClaimState;
}

/** What a trainer put together: all of it fits an address, and nothing of it is kept anywhere else than in the browser. */
export interface SavedKit {
  title: string;
  notes: string;
  lang: Language;
  style: StyleId;
  /** Version of the release of the knowledge base that it was made from. */
  release: string;
  items: readonly SavedItem[];
}
