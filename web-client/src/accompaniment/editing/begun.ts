import type { CycleDraft } from "../../shelf";
import type { Document } from "../../templates/document";
import type { Cycle } from "../../wire";

/** From which copy one begins. */
export const begun = ({ id, document, edited_at }: Cycle, base: Document): Omit<CycleDraft, "document"> => ({
  cycle: id,
  base,
  ...(document === undefined ? {} : { based_on: document }),
  ...(edited_at === undefined ? {} : { edited_at }),
});

/** Whether there is another copy by now. Where a server does not say which one it is, when it was changed does. */
export const isAnother = (mine: CycleDraft, { document, edited_at }: Cycle): boolean =>
  mine.based_on !== undefined && document !== undefined ? mine.based_on !== document : mine.edited_at !== edited_at;
