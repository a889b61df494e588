import type { Client } from "../app/client";
import { t } from "../i18n";
import { writingIn } from "../store/presence";

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly nameOf: (person: number) => string;
}

/** Who is writing, in a line that is always there: nothing moves when they begin or stop. Never read aloud by itself. */
export function WritingLine({ client, space, nameOf }: Props) {
  const here = client.presence.value.get(space);
  const writing = (here ? writingIn(here) : []).filter((person) => person !== client.self.id);
  return <p class="writing-line" aria-live="off" dir="auto">{said(writing.map(nameOf))}</p>;
}

function said([one, other, ...more]: readonly string[]): string {
  if (one === undefined) return "";
  if (other === undefined) return t("writing", { name: one });
  return more.length === 0 ? t("writing_both", { name: one, other }) : t("writing_many");
}
