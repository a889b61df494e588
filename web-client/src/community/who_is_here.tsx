import "../styles/here.css";

import { useEffect, useId, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { useNames } from "../app/use_names";
import { counted, t } from "../i18n";
import type { Attendance } from "../store/presence";
import { initials, threadOf } from "./author";

interface Props {
  readonly client: Client;
  readonly space: number;
}

/** How many are here, and on demand who. Alone, or not knowing, it says nothing. */
export function WhoIsHere({ client, space }: Props) {
  const attendance = client.presence.value.get(space);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const list = useId();
  const anybody = attendance !== undefined && attendance.count > 1;
  useEffect(() => {
    if (!anybody) setOpen(false);
  }, [anybody]);
  useEffect(() => {
    if (!open) return;
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && !place.current?.contains(target)) setOpen(false);
    };
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, [open]);
  if (!anybody) return null;
  return (
    <div
      ref={place}
      class="here"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button ref={button} class="here-button" type="button" aria-expanded={open} aria-controls={list} onClick={() => setOpen(!open)}>
        <span class={attendance.trusted ? "here-dot" : "here-dot here-dot-doubt"} aria-hidden="true" />
        {counted("here", attendance.count)}
      </button>
      <div id={list} class="here-panel" hidden={!open}>
        <Names client={client} space={space} attendance={attendance} />
      </div>
    </div>
  );
}

function Names({ client, space, attendance }: Props & { readonly attendance: Attendance }) {
  const self = client.self.id;
  const nameOf = useNames(client, space, client.state.value.views.get(space)?.members ?? 0);
  const others = attendance.here?.filter((person) => person !== self).sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  return (
    <>
      <h2>{t("here_title")}</h2>
      {others ? (
        <ul>
          {[self, ...others].map((person) => (
            <li key={person} class={`here-person thread-${threadOf(person)}`}>
              <span class="knot" aria-hidden="true">{initials(nameOf(person))}</span>
              <span dir="auto">{person === self ? t("here_you", { name: nameOf(person) }) : nameOf(person)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t("here_many")}</p>
      )}
      {attendance.trusted ? null : <p class="here-doubt">{t("here_doubt")}</p>}
    </>
  );
}
