import { useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { pathOf } from "../app/route";
import { WordsShown } from "../community/words_shown";
import { AttachmentsShown } from "../files/attachments_shown";
import { dropped } from "../files/returned";
import { named, t } from "../i18n";
import { dayOf } from "../moments";
import { OutboxFull } from "../outbox";
import type { Entry } from "../outbox_entry";
import { isNamedAfterFiles } from "../store/named_after_files";
import type { BringEvidence, EvidenceTold, Uuid } from "../wire";

export type EvidenceEntry = Entry & { readonly do: BringEvidence };

interface Props {
  readonly client: Client;
  readonly commitment: Uuid;
  readonly evidence: readonly EvidenceTold[];
  readonly nameOf: (person: number) => string;
  readonly now: number;
  /** Puts the words of evidence that was refused back into the form. */
  readonly rewrite: ((entry: EvidenceEntry) => void) | undefined;
  /** Some of it is being taken back, and whoever did that has to go on somewhere. */
  readonly removed: () => void;
}

/** What was brought of a commitment, and what is still on its way. Who brought it may take it back. */
export function EvidenceList({ client, commitment, evidence, nameOf, now, rewrite, removed }: Props) {
  const entries = client.entries.value;
  const mine = entries.filter((entry): entry is EvidenceEntry => entry.do.type === "bring_evidence" && entry.do.commitment === commitment);
  // What was taken back is gone here from then on, although the words were fetched before; where a rule said no it is there again, with why.
  const gone = useRef(new Set<Uuid>());
  const stays = new Map<Uuid, Entry>();
  for (const entry of entries) {
    if (entry.do.type !== "withdraw_message") continue;
    const { message } = entry.do;
    if (entry.refused) {
      gone.current.delete(message);
      stays.set(message, entry);
    } else gone.current.add(message);
  }
  const there = evidence.filter(({ message }) => !gone.current.has(message.id));
  const seen = new Set(evidence.map(({ message }) => message.id));
  const coming = mine.filter(({ id, refused }) => !refused && !seen.has(id));
  const refused = mine.filter((entry) => entry.refused);
  if (there.length + coming.length + refused.length === 0) return null;
  return (
    <div class="commitment-evidence">
      <p class="commitment-evidence-title">{t("evidence_title")}</p>
      <ul>
        {there.map((one) => <Brought key={one.message.id} client={client} one={one} nameOf={nameOf} now={now} refused={stays.get(one.message.id)} removed={removed} />)}
        {coming.map(({ id, do: asked, files = [] }) => (
          <li key={id} data-evidence={id}>
            {isNamedAfterFiles(asked.text, files) ? null : <p class="commitment-words" dir="auto">{asked.text}</p>}
            {files.length > 0 ? <p class="commitment-origin" dir="auto">{files.map(({ name }) => name).join(", ")}</p> : null}
            <p class="commitment-origin">{t("evidence_waiting")}</p>
          </li>
        ))}
      </ul>
      {refused.map((entry) => (
        <section key={entry.order} class="refusal" aria-live="polite">
          <p class="commitment-evidence-title">{t("evidence_refused")}</p>
          <p>{named("refusals", entry.refused!.code)}</p>
          <blockquote dir="auto">{entry.do.text}</blockquote>
          <div class="commitment-acts">
            {rewrite ? <button class="button" type="button" onClick={() => rewrite(entry)}>{t("refused_rewrite")}</button> : null}
            <button class="button" type="button" onClick={() => void dropped(client, entry)}>{t("refused_drop")}</button>
          </div>
        </section>
      ))}
    </div>
  );
}

interface BroughtProps extends Pick<Props, "client" | "nameOf" | "now" | "removed"> {
  readonly one: EvidenceTold;
  /** It was to be taken back, and a rule said no. */
  readonly refused: Entry | undefined;
}

function Brought({ client, one: { space, message }, nameOf, now, refused, removed }: BroughtProps) {
  const [asking, ask] = useState(false);
  const [problem, setProblem] = useState("");
  const sure = useRef<HTMLButtonElement>(null);
  const remove = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (asking) sure.current?.focus();
  }, [asking]);
  const stay = () => {
    ask(false);
    requestAnimationFrame(() => remove.current?.focus());
  };
  const takeBack = async () => {
    // What was said of an earlier attempt is over.
    if (refused) await client.takeBack(refused);
    const failure = await client.ask(space, { type: "withdraw_message", message: message.id }).then(() => undefined, (reason: unknown) => reason);
    if (failure !== undefined) return setProblem(t(failure instanceof OutboxFull ? "outbox_full" : "cannot_keep"));
    removed();
  };
  const self = client.self.id;
  const own = message.author === self;
  const here = client.state.value.spaces?.some(({ id }) => id === space) === true;
  const { attachments = [], text, at } = message;
  const by = t("evidence_by", { name: own ? t("you") : nameOf(message.author), day: dayOf(at, now) });
  return (
    <li data-evidence={message.id}>
      {text === undefined || isNamedAfterFiles(text, attachments) ? null : (
        <WordsShown id={`evidence-${message.id}`} text={text} tabbable mentions={message.mentions} nameOf={nameOf} self={self} />
      )}
      {attachments.length === 0 ? null : here ? <AttachmentsShown space={space} files={attachments} held={undefined} tabbable />
        : <p class="commitment-origin" dir="auto">{attachments.map(({ name }) => name).join(", ")}</p>}
      <p class="commitment-origin" dir="auto">{here ? <a href={pathOf.message(space, message.id)}>{by}</a> : by}</p>
      {refused ? (
        <section class="refusal" aria-live="polite">
          <p class="commitment-evidence-title">{t("evidence_remove_refused")}</p>
          <p>{named("refusals", refused.refused!.code)}</p>
          <div class="commitment-acts"><button class="button" type="button" onClick={() => void client.takeBack(refused)}>{t("refused_drop")}</button></div>
        </section>
      ) : null}
      {!own ? null : asking ? (
        <div class="evidence-ask" role="group" aria-label={t("evidence_remove")} onKeyDown={(event) => event.key === "Escape" && stay()}>
          <p>{t("evidence_remove_question")}</p>
          <p class="field-problem" role="alert">{problem}</p>
          <div class="commitment-acts">
            <button class="button button-main" type="button" ref={sure} onClick={() => void takeBack()}>{t("evidence_remove_yes")}</button>
            <button class="button" type="button" onClick={stay}>{t("cancel")}</button>
          </div>
        </div>
      ) : (
        <button class="button evidence-remove" type="button" ref={remove} onClick={() => ask(true)}>{t("evidence_remove")}<span class="unseen">: {text ?? ""}</span></button>
      )}
    </li>
  );
}
