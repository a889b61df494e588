import { useId } from "preact/hooks";

import { dateWords } from "../accompaniment/words";
import { pathOf } from "../app/route";
import { t } from "../i18n";
import { InnerForm } from "../inner_form";
import { soon } from "../moments";
import type { Asked } from "../questions";
import { useActing } from "../session/use_acting";
import type { Draft, TalkDraft } from "../shelf";
import type { SpaceView } from "../store/state";
import { useDraft } from "../use_draft";
import { lengths, type FieldNotesFrame, type Observation, type Uuid } from "../wire";
import { blank, sendable } from "../words";
import { endOf, mayConfirm, mayTell } from "./standing";
import type { Saying, VisitProps } from "./visit_shown";

const headingId = "obs-dialogue";
/** Where it is told that it took place. */
export const dialogueId = "obs-tell";

const wordsMax = lengths.tell_dialogue.words;

interface Props extends VisitProps, Saying {
  readonly asked: Asked<FieldNotesFrame> | undefined;
}

/** The dialogue after the class: who says that it took place, and what came of it. */
export function DialoguePart(props: Props) {
  const { client, view, one, nameOf, asked, said } = props;
  const { dialogue } = one;
  const { act, acting, problem } = useActing(client, view.space);
  const now = client.now();
  const self = client.self.id;
  const came = asked?.name === "came" ? asked.frame.dialogue : undefined;
  const confirm = async () => {
    if (await act({ type: "confirm_dialogue", observation: one.id })) said(t("obs_confirmed_said"));
  };
  return (
    <section class="acc-part" aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1}>{t("obs_dialogue")}</h2>
      {dialogue ? (
        <>
          <p dir="auto">{t("obs_dialogue_by", { name: nameOf(dialogue.by), day: dateWords(dialogue.at, now) })}</p>
          {dialogue.session === undefined ? null : <p><a class="acc-to" href={pathOf.acta(dialogue.session)}>{t("obs_dialogue_acta")}</a></p>}
          {came === undefined ? null : <blockquote class="acc-reason" dir="auto">{came}</blockquote>}
          <p class="obs-state">{dialogue.holds_since === undefined ? t("obs_dialogue_waits", { name: nameOf(one.observed) }) : t("obs_dialogue_holds", { day: dateWords(dialogue.holds_since, now) })}</p>
        </>
      ) : endOf(one) > now ? <p>{t("obs_dialogue_later")}</p> : <p>{t("obs_dialogue_none")}</p>}
      {mayConfirm(one, self) ? (
        <>
          <div class="acc-acts"><button class="button button-main" type="button" aria-disabled={acting} onClick={() => void confirm()}>{t("obs_confirm")}</button></div>
          <p class="field-problem" role="alert">{problem}</p>
        </>
      ) : null}
      {mayTell(one, self, now) ? dialogue ? (
        <details class="cyc-more">
          <summary>{t("obs_tell_again")}</summary>
          <Tell {...props} />
        </details>
      ) : <Tell {...props} /> : null}
    </section>
  );
}

const talkIn = ({ talks = [] }: Draft, visit: Uuid): TalkDraft => talks.find((each) => each.visit === visit) ?? { visit, words: "" };

function withTalk({ talks = [], ...rest }: Draft, talk: TalkDraft): Draft {
  const all = [...talks.filter(({ visit }) => visit !== talk.visit), ...(talk.words === "" && talk.session === undefined ? [] : [talk])];
  return all.length === 0 ? rest : { ...rest, talks: all };
}

// Of this space, newest first.
const sessionsSince = ({ ledger }: SpaceView, { starts_at }: Observation) => (ledger?.sessions ?? []).filter(({ ended_at }) => ended_at >= starts_at).reverse();

function Tell({ client, view, one, said }: Props) {
  const id = useId();
  const { act, acting, problem } = useActing(client, view.space);
  const [draft, change] = useDraft(client, view.space);
  const talk = talkIn(draft, one.id);
  const sessions = sessionsSince(view, one);
  const titleOf = (session: number) => client.state.value.spaces?.find((space) => space.id === session)?.title;
  const session = sessions.some((each) => each.session === talk.session) ? talk.session : undefined;
  const empty = session === undefined && blank(talk.words);
  const put = (next: TalkDraft) => change((before) => withTalk(before, next));
  const choose = (value: string) => {
    const { session: _, ...rest } = talk;
    put(value === "" ? rest : { ...rest, session: Number(value) });
  };
  const send = async () => {
    const words = blank(talk.words) ? {} : { words: sendable(talk.words) };
    if (!(await act({ type: "tell_dialogue", observation: one.id, ...(session === undefined ? {} : { session }), ...words }))) return;
    put({ visit: one.id, words: "" });
    said(t(one.observed === client.self.id ? "obs_confirmed_said" : "obs_told_said"));
  };
  return (
    <InnerForm
      class="acc-form"
      aria-label={t("obs_talk_told")}
      lacks={empty ? `${id}-lacks` : undefined}
      send={() => {
        if (!acting) void send();
      }}
    >
      <p class="acc-form-title">{t("obs_talk_told")}</p>
      {sessions.length === 0 ? null : (
        <div class="acc-field">
          <label for={`${id}-session`}>{t("obs_tell_session")}</label>
          <select id={`${id}-session`} value={session ?? ""} onChange={({ currentTarget: { value } }) => choose(value)}>
            <option value="">{t("obs_tell_elsewhere")}</option>
            {sessions.map((each) => <option key={each.session} value={each.session}>{[titleOf(each.session), soon(each.began_at ?? each.ended_at)].filter(Boolean).join(", ")}</option>)}
          </select>
        </div>
      )}
      <div class="acc-field">
        <label for={dialogueId}>{t("obs_tell_words")}</label>
        <p class="field-hint" id={`${id}-told`}>{t("obs_tell_hint")}</p>
        <textarea id={dialogueId} rows={3} maxLength={wordsMax} value={talk.words} dir="auto" aria-describedby={`${id}-told`} onInput={({ currentTarget: { value } }) => put({ ...talk, words: value })} />
      </div>
      <p class="field-hint" id={`${id}-lacks`}>{empty ? t("obs_tell_lacks") : ""}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="acc-acts"><button class="button button-main" type="submit" aria-disabled={acting || empty} aria-describedby={`${id}-lacks`}>{t("obs_tell_send")}</button></div>
    </InnerForm>
  );
}
