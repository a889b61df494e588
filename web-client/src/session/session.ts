import type { Client } from "../app/client";
import { named, t } from "../i18n";
import type { SpaceView } from "../store/state";
import type { Command, Party } from "../wire";
import { roleNamed } from "./script";
import type { Here } from "./standing";

/** What every part of the screen of a session works with. */
export interface Session {
  readonly client: Client;
  readonly view: SpaceView;
  readonly here: Here;
  readonly online: boolean;
  /** I am the one who facilitates. */
  readonly facilitating: boolean;
  readonly nameOf: (person: number) => string;
  /** Now or not at all. False: it did not happen, and `problem` says why. */
  readonly act: (command: Command) => Promise<boolean>;
  readonly acting: boolean;
  readonly problem: string;
}

/** The name of a person, or what they are together. Oneself is "Tú". */
export function partyName({ here, nameOf }: Pick<Session, "here" | "nameOf">, { role, person }: Party): string {
  if (person !== undefined) return person === here.self ? t("you") : nameOf(person);
  const holders = here.conversation.seats.filter((seat) => seat.role === role);
  const [only] = holders;
  if (only && holders.length === 1) return only.person === here.self ? t("you") : nameOf(only.person);
  return roleTitle(here, role);
}

export function roleTitle({ script }: Pick<Here, "script">, role: string): string {
  return roleNamed(script, role)?.title ?? role;
}

export function rolesOf({ conversation, script }: Pick<Here, "conversation" | "script">, person: number): string {
  return conversation.seats.filter((seat) => seat.person === person).map(({ role }) => roleTitle({ script }, role)).join(", ");
}

export function refusalText(code: Parameters<typeof named<"refusals">>[1]): string {
  return named("refusals", code);
}

/** Within a row of names one is "tú", not "Tú". */
export function nameInside({ here, nameOf }: Pick<Session, "here" | "nameOf">, person: number): string {
  return person === here.self ? t("session_you_inside") : nameOf(person);
}

/** Names in a row, as the language joins them. */
export function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}
