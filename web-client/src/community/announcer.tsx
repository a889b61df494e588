import { useEffect, useRef, useState } from "preact/hooks";

import { counted, t } from "../i18n";
import type { SpaceView } from "../store/state";
import { excerpt } from "./excerpt";
import { spoken } from "./mentions";

interface Props {
  readonly view: SpaceView;
  readonly self: number;
  readonly nameOf: (person: number) => string;
}

/** Reads aloud, politely, what others write while the space is open. */
export function Announcer({ view, self, nameOf }: Props) {
  const [said, setSaid] = useState({ text: "", seq: 0 });
  const upto = useRef(view.position);
  useEffect(() => {
    const { epoch, seq } = upto.current;
    upto.current = view.position;
    if (epoch !== view.position.epoch) return;
    const fresh = view.timeline.filter((message) => message.seq > seq && message.author !== self && message.text);
    const [first] = fresh;
    if (!first) return;
    const text =
      fresh.length === 1
        ? t("said", { name: nameOf(first.author), text: excerpt(spoken(first, nameOf)) })
        : counted("newer", fresh.length);
    setSaid({ text, seq: view.position.seq });
  }, [view.position]);
  // A new element each time: the same words twice are read twice.
  return <p class="unseen" aria-live="polite"><span key={said.seq}>{said.text}</span></p>;
}
