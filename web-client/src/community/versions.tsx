import "../styles/messages_more.css";

import { useEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { named, t } from "../i18n";
import { clock, dayOf } from "../moments";
import { membersAfter } from "../people/api";
import type { Asked } from "../questions";
import type { Message, VersionsFrame } from "../wire";

const namesMax = 20;

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly message: Message;
  readonly close: () => void;
}

/** What one's own message said before it was corrected, the newest version first. Nobody else can ask for it (P6). */
export function Versions({ client, space, message, close }: Props) {
  const [asked, setAsked] = useState<Asked<VersionsFrame>>();
  const dialog = useRef<HTMLDialogElement>(null);
  const { people } = client.state.value;
  const found = useNames(space, asked?.name === "came" ? unnamed(asked.frame, people) : "");
  const nameOf = (person: number) => people.get(person) ?? found.get(person);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  // Corrected once more while it is open: asked for once more.
  useEffect(() => {
    let current = true;
    void client.readVersions(space, message.id).then((answer) => current && setAsked(answer));
    return () => {
      current = false;
    };
  }, [client, space, message.id, message.edited_at]);
  return (
    // The key that closes it is not for what is below: nothing there can have the focus before it is closed.
    <dialog class="versions" ref={dialog} aria-labelledby="versions-title" onClose={close} onKeyDown={(event) => event.key === "Escape" && event.stopPropagation()}>
      <h2 id="versions-title">{t("versions")}</h2>
      <p class="field-hint">{t("versions_lead")}</p>
      <Listed now={client.now()} asked={asked} message={message} nameOf={nameOf} />
      <button class="button button-main" type="button" onClick={() => dialog.current?.close()}>{t("close")}</button>
    </dialog>
  );
}

function Listed({ now, asked, message, nameOf }: { readonly now: number; readonly asked: Asked<VersionsFrame> | undefined; readonly message: Message; readonly nameOf: (person: number) => string | undefined }) {
  if (!asked) return <p role="status">{t("versions_loading")}</p>;
  if (asked.name === "offline") return <p role="alert">{t("versions_offline")}</p>;
  if (asked.name === "refused") return <p role="alert">{named("refusals", asked.code)}</p>;
  const { versions } = asked.frame;
  if (versions.length === 0) return <p>{t("versions_none")}</p>;
  const present = versions.length - 1;
  return (
    <ol class="version-list" tabIndex={0} aria-label={t("versions")}>
      {[...versions].reverse().map(({ at, text }, index) => (
        <li key={at + index}>
          <p class="version-when">
            <time dateTime={new Date(at).toISOString()}>{dayOf(at, now)}, {clock(at)}</time>
            {index === 0 ? ` · ${t("version_now")}` : index === present ? ` · ${t("version_first")}` : ""}
          </p>
          <p class={text === undefined ? "words marker" : "words"} dir="auto">{text === undefined ? t("erased") : readable(text, message, nameOf)}</p>
        </li>
      ))}
    </ol>
  );
}

const mentioned = /@\[(\d{1,15})\]/g;

// Whom an earlier version mentioned is told by the version alone: whoever is known by name is shown so.
function readable(text: string, message: Message, nameOf: (person: number) => string | undefined): string {
  return text.replace(mentioned, (token, number: string) => {
    const name = nameOf(Number(number)) ?? (message.mentions?.includes(Number(number)) ? t("someone") : undefined);
    return name === undefined ? token : `@${name}`;
  });
}

// As words, so that what is asked for changes only when somebody else is meant.
function unnamed({ versions }: VersionsFrame, people: ReadonlyMap<number, string>): string {
  const all = versions.flatMap(({ text = "" }) => [...text.matchAll(mentioned)].map(([, number]) => Number(number)));
  return [...new Set(all)].filter((person) => person > 0 && !people.has(person)).slice(0, namesMax).join(" ");
}

/** Members whom this device has not met: each is the first of the page that begins at their number. */
function useNames(space: number, wanted: string): ReadonlyMap<number, string> {
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map());
  useEffect(() => {
    let current = true;
    for (const person of wanted === "" ? [] : wanted.split(" ").map(Number)) {
      membersAfter(space, person - 1).then(({ members: [first] }) => {
        if (current && first?.id === person) setNames((before) => new Map([...before, [person, first.name]]));
      }, () => undefined);
    }
    return () => {
      current = false;
    };
  }, [space, wanted]);
  return names;
}
