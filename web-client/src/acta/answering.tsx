import { useId, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { excerpt } from "../community/excerpt";
import { t } from "../i18n";
import { focused, InnerForm } from "../inner_form";
import { authorWords } from "../session/authored";
import { kindNamed, readScript } from "../session/script";
import { useAsking } from "../session/plan/use_asking";
import { lengths, type Acta, type Uuid } from "../wire";
import { blank, sendable } from "../words";
import { confirmedBefore } from "./shape";

interface Props {
  readonly client: Client;
  readonly acta: Acta;
  readonly nameOf: (person: number) => string;
  /** The acta has something new: it is to be read again. */
  readonly again: () => void;
}

/** Who took part with a role says whether the acta is right, or what should be put right (rule C91). Not on paper. */
export function Answering({ client, acta, nameOf, again }: Props) {
  const self = client.self.id;
  const { tell, asking, problem } = useAsking(client, acta.space);
  const [correcting, setCorrecting] = useState(false);
  const [said, setSaid] = useState("");
  const open = useRef<HTMLButtonElement>(null);
  if (!acta.participants.some(({ person, roles }) => person === self && roles.length > 0)) return null;
  const mine = acta.confirmed?.find(({ person }) => person === self);
  const known = mine !== undefined && !confirmedBefore(acta, mine);
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
        {known ? null : <button class="button button-main" type="button" aria-disabled={asking} onClick={() => asking || void confirm()}>{t(mine ? "acta_confirm_again" : "acta_confirm")}</button>}
        {correcting ? null : <button ref={open} class="button" type="button" onClick={() => { setSaid(""); setCorrecting(true); }}>{t("acta_correct")}</button>}
      </div>
      {correcting ? (
        <Correcting
          nameOf={nameOf}
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
      <TakingBack
        acta={acta}
        self={self}
        asking={asking}
        takeBack={async (correction) => {
          setSaid("");
          const taken = await tell({ type: "take_back_correction", correction });
          again();
          if (taken) setSaid(t("acta_take_back_said"));
        }}
      />
      <p class="field-problem" role="alert">{problem}</p>
      <p role="status">{said}</p>
    </section>
  );
}

interface TakingBackProps {
  readonly acta: Acta;
  readonly self: number;
  readonly asking: boolean;
  readonly takeBack: (correction: Uuid) => Promise<void>;
}

/** What one asked to be put right oneself, and may take back (rule C150). */
function TakingBack({ acta, self, asking, takeBack }: TakingBackProps) {
  const [sure, setSure] = useState<Uuid>();
  const heading = useRef<HTMLHeadingElement>(null);
  const mine = (acta.corrections ?? []).filter(({ by, taken_back }) => by === self && taken_back === undefined);
  if (mine.length === 0) return null;
  return (
    <section class="acta-mine" aria-labelledby="acta-mine">
      <h3 id="acta-mine" ref={heading} tabIndex={-1}>{t("acta_mine")}</h3>
      <ul>
        {mine.map(({ id, text }) => (
          <li key={id}>
            <p dir="auto">{excerpt(text ?? t("erased"))}</p>
            {sure === id ? (
              <div class="question" role="group" aria-label={t("acta_take_back")}>
                <p>{t("acta_take_back_ask")}</p>
                <button class="button button-main" type="button" ref={focused} aria-disabled={asking} onClick={() => { heading.current?.focus(); if (!asking) void takeBack(id); }}>{t("acta_take_back_yes")}</button>
                <button class="button" type="button" onClick={() => { heading.current?.focus(); setSure(undefined); }}>{t("cancel")}</button>
              </div>
            ) : <button class="button" type="button" aria-label={t("acta_take_back_named", { text: excerpt(text ?? t("erased")) })} onClick={() => setSure(id)}>{t("acta_take_back")}</button>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CorrectingProps {
  readonly acta: Acta;
  readonly nameOf: (person: number) => string;
  readonly asking: boolean;
  readonly send: (text: string, contribution: string) => Promise<void>;
  readonly close: () => void;
}

function Correcting({ acta, nameOf, asking, send, close }: CorrectingProps) {
  const [about, setAbout] = useState("");
  const [words, setWords] = useState("");
  const id = useId();
  const script = readScript(acta.script);
  const label = (one: Acta["contributions"][number]) => {
    const { kind, text } = one;
    return `${authorWords(one, undefined, nameOf)} · ${script ? kindNamed(script, kind).title : kind}: ${excerpt(text ?? t("erased"), 60)}`;
  };
  return (
    <InnerForm
      class="acta-correcting"
      busy={asking}
      send={() => {
        if (!blank(words)) void send(sendable(words), about);
      }}
      close={close}
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
        <textarea ref={focused} id={`${id}-words`} dir="auto" rows={3} required maxLength={lengths.ask_correction.text} value={words} aria-describedby={`${id}-hint`}
          onInput={(event) => setWords(event.currentTarget.value)} />
      </div>
      <div class="acta-answers-acts">
        <button class="button button-main" type="submit" aria-disabled={asking || blank(words)}>{t("acta_correct")}</button>
        <button class="button" type="button" onClick={close}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}
