import { useId, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { t } from "../i18n";
import { authorWords } from "../session/authored";
import { kindNamed, readScript } from "../session/script";
import { useAsking } from "../session/plan/use_asking";
import { lengths, type Acta } from "../wire";
import { blank, sendable } from "../words";

interface Props {
  readonly client: Client;
  readonly acta: Acta;
  /** The acta has something new: it is to be read again. */
  readonly again: () => void;
}

/** Who took part with a role says whether the acta is right, or what should be put right (rule C91). Not on paper. */
export function Answering({ client, acta, again }: Props) {
  const self = client.self.id;
  const { tell, asking, problem } = useAsking(client, acta.space);
  const [correcting, setCorrecting] = useState(false);
  const [said, setSaid] = useState("");
  const open = useRef<HTMLButtonElement>(null);
  if (!acta.participants.some(({ person, roles }) => person === self && roles.length > 0)) return null;
  const mine = acta.confirmed?.find(({ person }) => person === self);
  const asked = acta.corrections?.length ?? 0;
  const known = mine !== undefined && mine.corrections >= asked;
  const confirm = async () => {
    setSaid("");
    if (await tell({ type: "confirm_acta" })) again();
  };
  const close = () => {
    setCorrecting(false);
    requestAnimationFrame(() => open.current?.focus());
  };
  return (
    <section class="acta-answering" aria-labelledby="acta-answering">
      <h2 id="acta-answering">{t("acta_say")}</h2>
      {known ? <p role="status">{t("acta_confirmed")}</p> : null}
      <div class="acta-answers-acts">
        {known ? null : <button class="button button-main" type="button" disabled={asking} onClick={() => void confirm()}>{t(mine ? "acta_confirm_again" : "acta_confirm")}</button>}
        {correcting ? null : <button ref={open} class="button" type="button" onClick={() => { setSaid(""); setCorrecting(true); }}>{t("acta_correct")}</button>}
      </div>
      {correcting ? (
        <Correcting
          acta={acta}
          asking={asking}
          close={close}
          send={async (text, contribution) => {
            const sent = await tell({ type: "ask_correction", text, ...(contribution === "" ? {} : { contribution }) });
            again();
            if (!sent) return;
            setSaid(t("acta_correct_said"));
            close();
          }}
        />
      ) : null}
      <p class="field-problem" role="alert">{problem}</p>
      <p role="status">{said}</p>
    </section>
  );
}

const excerptMax = 60;

interface CorrectingProps {
  readonly acta: Acta;
  readonly asking: boolean;
  readonly send: (text: string, contribution: string) => Promise<void>;
  readonly close: () => void;
}

function Correcting({ acta, asking, send, close }: CorrectingProps) {
  const [about, setAbout] = useState("");
  const [words, setWords] = useState("");
  const id = useId();
  const script = readScript(acta.script);
  const names = new Map(acta.people.map((person) => [person.id, person.name]));
  const nameOf = (person: number) => names.get(person) ?? t("someone");
  const label = (one: Acta["contributions"][number]) => {
    const { kind, text } = one;
    const points = [...(text ?? t("erased"))];
    const excerpt = points.length > excerptMax ? `${points.slice(0, excerptMax).join("").trimEnd()}…` : points.join("");
    return `${authorWords(one, undefined, nameOf)} · ${script ? kindNamed(script, kind).title : kind}: ${excerpt}`;
  };
  return (
    <form
      class="acta-correcting"
      onSubmit={(event) => {
        event.preventDefault();
        if (!blank(words) && !asking) void send(sendable(words), about);
      }}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <div class="field">
        <label for={`${id}-about`}>{t("acta_correct_about")}</label>
        <select id={`${id}-about`} value={about} onChange={(event) => setAbout(event.currentTarget.value)}>
          <option value="">{t("acta_correct_whole")}</option>
          {acta.contributions.filter(({ withdrawn }) => !withdrawn).map((one) => <option key={one.id} value={one.id}>{label(one)}</option>)}
        </select>
      </div>
      <div class="field">
        <label for={`${id}-words`}>{t("acta_correct_words")}</label>
        <p id={`${id}-hint`} class="field-hint">{t("acta_correct_hint")}</p>
        <textarea id={`${id}-words`} dir="auto" rows={3} autofocus maxLength={lengths.ask_correction.text} value={words} aria-describedby={`${id}-hint`}
          onInput={(event) => setWords(event.currentTarget.value)} />
      </div>
      <div class="acta-answers-acts">
        <button class="button button-main" type="submit" disabled={asking || blank(words)}>{t("acta_correct")}</button>
        <button class="button" type="button" onClick={close}>{t("cancel")}</button>
      </div>
    </form>
  );
}
