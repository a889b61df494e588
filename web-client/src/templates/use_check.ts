import { useEffect, useState } from "preact/hooks";

import { check, type Problem, type Reader } from "./api";
import type { Document } from "./document";

const quietFor = 500;

export interface Checked {
  readonly problems: readonly Problem[];
  /** checking: of what stood before; unreachable: nobody could say.  */
  readonly state: "checking" | "checked" | "unreachable";
}

/** What the server says of the document, once nobody has typed for a moment; again when the link is back. */
export function useCheck(document: Document | undefined, online: boolean, reader?: Reader): Checked {
  const [checked, setChecked] = useState<Checked>({ problems: [], state: "checking" });
  useEffect(() => {
    if (!document) return;
    let current = true;
    setChecked(({ problems }) => ({ problems, state: "checking" }));
    const timer = setTimeout(() => {
      check(JSON.stringify(document), reader).then(
        (problems) => current && setChecked({ problems, state: "checked" }),
        () => current && setChecked(({ problems }) => ({ problems, state: "unreachable" })),
      );
    }, quietFor);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [document, online]);
  return checked;
}
