import "../styles/names_asked.css";

import { useEffect, useId, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { t } from "../i18n";
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
  /** Sends it, unless names are in it that nobody was asked about yet. */
  readonly attempt: (text: string, send: () => void) => void;
  /** They name nobody: it goes as it is. */
  readonly allow: () => void;
  /** It is being changed. */
  readonly changed: () => void;
}

/** Before a case is sent, whoever wrote it is asked about names of people whom this device knows. It stays on the device, and stops nobody (rule P20). */
export function useNamesAsked(client: Client, space: number): NamesAsked {
  const [waiting, setWaiting] = useState<{ readonly found: readonly string[]; readonly send: () => void }>();
  const allowed = useRef(new Set<string>());
  const self = client.self.id;
  const known = () => {
    const { people, spaces = [] } = client.state.value;
    const others = [...people].flatMap(([person, name]) => (person === self ? [] : [name]));
    const networks = [...new Set(client.visitors.of(space).value.values()), ...spaces.filter(({ kind }) => kind === "network").map(({ title }) => title)];
    return { others, networks };
  };
  return {
    found: waiting?.found ?? [],
    attempt: (text, send) => {
      const { others, networks } = known();
      const found = namesIn(text, others, networks).filter((name) => !allowed.current.has(folded(name)));
      if (found.length === 0) return send();
      setWaiting({ found, send });
    },
    allow: () => {
      for (const name of waiting?.found ?? []) allowed.current.add(folded(name));
      setWaiting(undefined);
      waiting?.send();
    },
    changed: () => setWaiting(undefined),
  };
}

interface Props {
  readonly asked: NamesAsked;
  /** Back to what was written. */
  readonly change: () => void;
}

/** "Aquí aparece «Maribel»": to be changed, or sent as it is. */
export function NamesAsk({ asked: { found, allow, changed }, change }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  const id = useId();
  const asks = found.length > 0;
  useEffect(() => {
    if (asks) first.current?.focus();
  }, [asks]);
  if (!asks) return null;
  const back = () => {
    changed();
    change();
  };
  return (
    <div class="names-asked" role="group" aria-labelledby={id} onKeyDown={(event) => event.key === "Escape" && back()}>
      <p id={id} role="alert" dir="auto">{t("names_found", { names: found.map((name) => `«${name}»`).join(", ") })}</p>
      <div class="names-asked-acts">
        <button ref={first} class="button button-main" type="button" onClick={back}>{t("names_change")}</button>
        <button class="button" type="button" onClick={allow}>{t("names_send")}</button>
      </div>
    </div>
  );
}
