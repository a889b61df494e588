import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

import { CloseIcon, SaveIcon, SendIcon } from "../app/icons";
import { mayPost } from "../community/rights";
import { useComposing } from "../files/composing";
import type { DraftFilesInUse } from "../files/use_files";
import { Form } from "../form";
import { counted, t } from "../i18n";
import type { Part } from "../shelf";
import { limits, type RefusalCode } from "../wire";
import { codePoints, wordsMax } from "../words";
import { authorWords, namingOf, type Naming } from "./authored";
import { CommitmentFields } from "./commitment_fields";
import { CommitmentPrecise } from "./commitment_precise";
import { Ground } from "./contribution_card";
import { localDay } from "./days";
import { EvidencePicker } from "./evidence_picker";
import { inGroups } from "./groups";
import { KindPicker } from "./kind_picker";
import { NamesAsk, tellsCase, useNamesAsked } from "./names_asked";
import { begun } from "./parts";
import { dayAt, myWord, objectionToWords } from "./rights";
import { kindNamed } from "./script";
import { refusalText, type Session } from "./session";
import { present } from "./standing";
import type { Writing } from "./target";

interface Props {
  readonly session: Session;
  readonly writing: Writing;
  readonly change: (part: Part) => void;
  readonly choose: (kind: string) => void;
  readonly send: (part: Part) => void;
  readonly giveUp: (part: Part) => void;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly files: DraftFilesInUse;
}

export function Composer({ session, writing, change, choose, send, giveUp, input, files }: Props) {
  const { here, client } = session;
  const { part, right, behind, offered } = writing;
  const { script } = here;
  const kind = kindNamed(script, part.kind);
  const grant = right?.grant ?? (behind ? script.phases[part.phase]?.grants.find(({ kinds }) => kinds.includes(part.kind)) : undefined);
  const needs = grant?.needs ?? [];
  const max = Math.min(wordsMax, grant?.characters ?? wordsMax);
  const left = max - codePoints(part.text);
  const attached = part.files ?? [];
  const note = kind.family === "note";
  const naming = namingOf(script, part.phase, { late: behind || here.conversation.stage === "completing", exception: right?.exception === true, isPrivate: note || script.phases[part.phase]?.visibility === "author_only" });
  // What would tell whose it is cannot go along.
  const tells = naming !== "named" && (attached.length > 0 || part.owners.length > 0) ? "anonymous_words_only" : undefined;
  const objection = right?.why ?? tells ?? objectionToWords(grant, part, dayAt(client.now()));
  const tooMany = attached[limits.attachments_max];
  const composing = useComposing({
    client, files, attached, input,
    open: !part.editing && !behind && naming === "named" && mayPost(here.spaceRoles),
    blank: part.text === "" && attached.length === 0,
    // Whatever the phase does meanwhile, what is said belongs to this one.
    speaks: () => change(part),
  });
  const ready = !behind && begun(part) && left >= 0 && objection === undefined && !files.busy && !tooMany;
  const commits = !note && !part.editing && (kind.family === "commitment" || needs.includes("owner") || needs.includes("date"));
  // What is said besides is seen by everybody at once, and under a name.
  const precise = commits && kind.family === "commitment" && naming === "named" && !behind && script.phases[part.phase]?.visibility === "live";
  const rests = !note && !part.editing && (needs.includes("evidence") || kind.family === "warm" || kind.family === "cool" || kind.family === "suggestion");
  useGrowing(input, part.text);

  // What is missing is said once there are words that miss it; why one may not, always.
  const why = right?.why ?? tells ?? (!begun(part) && objection !== "date_past" ? undefined : objection);

  const names = useNamesAsked(client, session.view.space, `${part.phase} ${part.kind} ${part.editing ?? ""}`);
  const ofCase = !note && tellsCase(here, kind);
  const submit = () => {
    if (ready && (!ofCase || names.pass(part.text))) send(part);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && part.editing) {
      event.preventDefault();
      giveUp(part);
    }
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !matchMedia("(pointer: fine)").matches) return;
    event.preventDefault();
    submit();
  };

  return (
    <Form
      class={`composer session-composer color-${kind.color}${composing.over ? " over" : ""}`}
      id="session-composer"
      {...composing.drop}
      send={submit}
    >
      {part.editing || behind ? null : <KindPicker offered={offered} chosen={part.kind} choose={choose} />}
      <About session={session} part={part} change={change} giveUp={giveUp} />
      {rests ? <EvidencePicker session={session} chosen={part.rests_on} needed={needs.includes("evidence")} choose={(rests_on) => change({ ...part, rests_on })} /> : null}
      {commits ? <CommitmentFields session={session} part={part} today={localDay(client.now())} change={change} /> : null}
      {precise ? <CommitmentPrecise part={part} change={change} /> : null}
      {!begun(part) && !behind && !right?.why ? <Stems session={session} part={part} change={change} input={input} /> : null}
      {composing.above}
      {ofCase ? <p class="names-hint">{t("names_hint")}</p> : null}
      <NamesAsk asked={names} change={() => input.current?.focus()} send={submit} />
      <div class="composer-row" hidden={composing.recording}>
        {composing.attachButton}
        <textarea
          ref={input}
          rows={1}
          value={part.text}
          placeholder={note ? t("session_note_placeholder") : t("session_placeholder")}
          aria-label={t("session_write_label", { kind: kind.title })}
          aria-describedby="session-why session-count"
          aria-invalid={left < 0}
          enterkeyhint="enter"
          dir="auto"
          onInput={({ currentTarget }) => {
            change({ ...part, text: currentTarget.value });
            names.changed();
            if (!note && inGroups(here)) client.writing(session.view.space);
          }}
          onKeyDown={onKeyDown}
          onPaste={composing.paste}
        />
        {composing.voiceButton}
        {behind ? null : (
          <button class="send" type="submit" aria-disabled={!ready} aria-describedby="session-why" aria-label={t(part.editing ? "save_edit" : note ? "session_note_save" : "send")}>
            {part.editing || note ? <SaveIcon /> : <SendIcon />}
          </button>
        )}
      </div>
      <div class="composer-under">
        <span id="session-why" class={why || tooMany ? "composer-why" : "composer-hint-quiet"}>
          {tooMany ? t("files_too_many", { name: tooMany.name }) : why ? whyWords(session, why) : note ? t("session_note_hint") : hint(session, naming, right?.exception === true, part.editing !== undefined)}
          {!why && !tooMany && right?.left !== undefined ? ` ${counted("session_left_contributions", right.left)}` : ""}
        </span>
        <span id="session-count" class={left < 0 ? "composer-count over" : "composer-count"}>
          {left < 0 ? counted("over", -left) : left <= Math.max(60, max * 0.15) ? counted("left", left) : ""}
        </span>
      </div>
    </Form>
  );
}

// A word that nobody has is not somebody else's, and who asked for it need not ask again.
function whyWords({ here }: Session, why: RefusalCode): string {
  if (why !== "not_your_turn") return refusalText(why);
  const word = myWord(here);
  if (word?.place !== undefined) return t("session_asked_already");
  return word && word.turn.holder === undefined ? t("session_ask_first") : refusalText(why);
}

// Before it is sent: who will see it, under whose name, and for how long one may still change it.
function hint(session: Session, naming: Naming, exception: boolean, editing: boolean): string {
  if (exception) return t(present(session.here).authorship === "named" ? "session_exception_hint" : "session_exception_named");
  if (session.here.conversation.stage === "ended" || editing) return "";
  if (naming === "anonymous") return t("session_anonymous_hint");
  if (naming === "named_later") return t("session_anonymous_hidden_hint");
  if (session.here.conversation.stage === "completing") return t("session_will_be_late");
  return hidden(session) ? t("session_hidden_hint") : "";
}

function hidden({ here }: Session): boolean {
  return present(here).visibility === "at_end" && here.conversation.stage === "running";
}

function About({ session, part, change, giveUp }: Pick<Props, "session" | "change" | "giveUp"> & { readonly part: Part }) {
  const { here, nameOf } = session;
  const answered = part.reply_to === undefined ? undefined : here.conversation.contributions.find(({ id }) => id === part.reply_to);
  const { reply_to: _, ...alone } = part;
  const { rests_on: __, ...ungrounded } = part;
  return (
    <>
      {part.editing ? (
        <div class="about">
          <div class="about-words"><strong>{t("session_editing")}</strong></div>
          <button class="bar-button" type="button" aria-label={t("cancel")} onClick={() => giveUp(part)}><CloseIcon /></button>
        </div>
      ) : null}
      {part.reply_to ? (
        <div class="about">
          <div class="about-words">
            <strong>{t("replying_to", { name: answered ? authorWords(answered, here.self, nameOf) : t("someone") })}</strong>
            <span dir="auto">{answered?.text ?? t("quote_missing")}</span>
          </div>
          <button class="bar-button" type="button" aria-label={t("session_reply_drop")} onClick={() => change(alone)}><CloseIcon /></button>
        </div>
      ) : null}
      {part.rests_on ? (
        <div class="about">
          <Ground session={session} id={part.rests_on} />
          <button class="bar-button" type="button" aria-label={t("session_ground_drop")} onClick={() => change(ungrounded)}><CloseIcon /></button>
        </div>
      ) : null}
    </>
  );
}

// Beginnings of sentences: a touch writes one, and the rest is one's own.
function Stems({ session, part, change, input }: Pick<Props, "session" | "change" | "input"> & { readonly part: Part }) {
  const { here } = session;
  const kind = kindNamed(here.script, part.kind);
  const stems = kind.stems.length > 0 ? kind.stems : present(here).prompts;
  if (stems.length === 0) return null;
  return (
    <div class="stems" role="group" aria-label={t("session_stems")}>
      {stems.map((stem) => (
        <button
          key={stem}
          class="stem"
          type="button"
          dir="auto"
          onClick={() => {
            change({ ...part, text: `${stem.replace(/(…|\.\.\.)[?]?$/, "").trimEnd()} ` });
            input.current?.focus();
          }}
        >
          {stem}
        </button>
      ))}
    </div>
  );
}

// The height follows the words, where the style sheet alone cannot make it.
function useGrowing(input: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => {
    const area = input.current;
    if (!area || CSS.supports("field-sizing", "content")) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [text]);
}
