import "../styles/messages_more.css";

import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

import type { Client } from "../app/client";
import { counted, named, t } from "../i18n";
import type { Message } from "../wire";

/** So many names of one reaction are read out; of the others, how many they are. */
const namesMax = 60;

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly message: Message;
  readonly close: () => void;
}

/** Who reacts, and how: names in the order of the alphabet. */
export function ReactedBy({ client, space, message, close }: Props) {
  const { people: names } = client.state.value;
  const self = client.self.id;
  const panel = useRef<HTMLDivElement>(null);
  const reactions = message.reactions ?? [];
  const shown = reactions.map(({ reaction, people }) => ({ reaction, people, first: people.slice(0, namesMax) }));
  const unknown = shown.flatMap(({ first }) => first).filter((person) => !names.has(person));
  useEffect(() => client.learnNames(space, unknown), [unknown.join()]);
  useLayoutEffect(() => panel.current?.focus(), []);
  const nameOf = (person: number) => (person === self ? t("you") : (names.get(person) ?? t("someone")));
  return (
    <div class="reacted-by" role="group" aria-label={t("reacted_by")} ref={panel} tabIndex={-1}>
      {reactions.length === 0 ? <p>{t("reacted_by_nobody")}</p> : null}
      <dl>
        {shown.map(({ reaction, people, first }) => (
          <div key={reaction}>
            <dt>{named("reactions", reaction)}</dt>
            <dd dir="auto">
              {first.map(nameOf).sort((a, b) => Number(b === t("you")) - Number(a === t("you")) || a.localeCompare(b)).join(", ")}
              {people.length > first.length ? ` ${counted("reacted_more", people.length - first.length)}` : ""}
            </dd>
          </div>
        ))}
      </dl>
      <button class="button" type="button" onClick={close}>{t("close")}</button>
    </div>
  );
}
