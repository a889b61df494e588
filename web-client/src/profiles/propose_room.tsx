import { useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { t } from "../i18n";
import { OpenHere } from "../spaces/open_here";
import type { Person } from "../wire";
import type { As } from "./api";
import { seatsOf } from "./seats";

interface Props {
  readonly client: Client;
  readonly space: number;
  /** Who is suggested, and to whom. */
  readonly one: Person;
  readonly to: Person;
  readonly as: As;
}

/** Opens a mentoring room with both in it; on what they agree there is theirs. */
export function ProposeRoom({ client, space, one, to, as }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useLayoutEffect(() => {
    if (!open && was.current) button.current?.focus();
    was.current = open;
  }, [open]);
  if (!open) return <p><button ref={button} class="button" type="button" onClick={() => setOpen(true)}>{t("mat_propose_room")}<span class="unseen"> {one.name}</span></button></p>;
  const names = { one: one.name, other: to.name };
  return (
    <OpenHere
      client={client}
      space={space}
      label={t("mat_propose_room")}
      opens={{ kind: "mentoring_room", people: seatsOf(as, one.id, to.id) }}
      called={t(as === "mentor" ? "mat_room_name" : "mat_room_name_peers", names)}
      act={t("mat_room_open")}
      leave={() => setOpen(false)}
    >
      <p dir="auto">{t(as === "mentor" ? "mat_room_seats" : "mat_room_seats_peers", names)}</p>
      <p class="field-hint">{t("mat_room_then")}{client.self.id === one.id || client.self.id === to.id ? null : ` ${t("mat_room_leave")}`}</p>
    </OpenHere>
  );
}
