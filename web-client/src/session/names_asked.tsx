import "../styles/names_asked.css";

import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { counted, t } from "../i18n";
import { folded } from "../people/folded";
import { namesIn } from "./names_in";
import type { Kind } from "./script";
import { holdsDuty, type Here } from "./standing";

/** What a session is about: its context, and what whoever brings it asks. */
export const tellsCase = (here: Here, kind: Pick<Kind, "family">): boolean =>
  kind.family === "context" || (kind.family === "question" && holdsDuty(here, here.self, "presents"));

export interface NamesAsked {
  /** Names that stand in what was about to be sent. */
  readonly found: readonly string[];
  /** Whether it goes: no names are in it that nobody was asked about yet. */
  readonly pass: (text: string) => boolean;
  /** They name nobody. */
  readonly allow: () => void;
  /** It is being changed. */
  readonly changed: () => void;
}

/** Before a case is sent, whoever wrote it is asked about names of people whom this device knows. It stays on the device, and stops nobody (rule P20). `what`: what is being written; the question is about nothing else. */
export function useNamesAsked(client: Client, space: number, what: string): NamesAsked {
  const [waiting, setWaiting] = useState<{ readonly found: readonly string[]; readonly what: string }>();
  const allowed = useRef(new Set<string>());
  const self = client.self.id;
  const known = () => {
    const { people, spaces = [] } = client.state.value;
    const others = [...people].flatMap(([person, name]) => (person === self ? [] : [name]));
    const networks = [...new Set(client.visitors.of(space).value.values()), ...spaces.filter(({ kind }) => kind === "network").map(({ title }) => title)];
    return { others, networks };
  };
  return {
    found: waiting?.what === what ? waiting.found : [],
    pass: (text) => {
      const { others, networks } = known();
      const found = namesIn(text, others, networks).filter((name) => !allowed.current.has(folded(name)));
      setWaiting(found.length === 0 ? undefined : { found, what });
      return found.length === 0;
    },
    allow: () => {
      for (const name of waiting?.found ?? []) allowed.current.add(folded(name));
      setWaiting(undefined);
    },
    changed: () => setWaiting(undefined),
  };
}

interface Props {
  readonly asked: NamesAsked;
  /** Back to what was written. */
  readonly change: () => void;
  /** As it is by now. */
  readonly send: () => void;
}

/** "Aquí aparece «Maribel»": to be changed, or sent as it is. */
export function NamesAsk({ asked: { found, allow, changed }, change, send }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  const id = useId();
  const asks = found.length > 0;
  useLayoutEffect(() => {
    if (asks) first.current?.focus();
  }, [asks]);
  if (!asks) return null;
  const back = () => {
    changed();
    change();
  };
  const allowed = () => {
    allow();
    send();
  };
  return (
    <div class="names-asked" role="group" aria-labelledby={id} onKeyDown={(event) => event.key === "Escape" && back()}>
      <p id={id} role="alert" dir="auto">{counted("names_found", found.length, { names: found.map((name) => `«${name}»`).join(", ") })}</p>
      <div class="names-asked-acts">
        <button ref={first} class="button button-main" type="button" onClick={back}>{t("names_change")}</button>
        <button class="button" type="button" onClick={allowed}>{t("names_send")}</button>
      </div>
    </div>
  );
}
