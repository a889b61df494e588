import { useRef, useState } from "preact/hooks";

import { ClockIcon, EditIcon, MaskIcon, MoreIcon, ReplyIcon, WithdrawIcon } from "../app/icons";
import { initials, threadOf } from "../community/author";
import { excerpt } from "../community/excerpt";
import { mayWithdraw } from "../community/rights";
import { DetailsShown } from "../commitments/details_shown";
import { WordsShown } from "../community/words_shown";
import { AttachmentsShown } from "../files/attachments_shown";
import { UploadProgress } from "../files/upload_progress";
import { locale, t } from "../i18n";
import { ago, inFull } from "../moments";
import { isNamedAfterFiles } from "../store/named_after_files";
import type { Contribution, Uuid } from "../wire";
import { authorWords } from "./authored";
import { dayWords } from "./days";
import { FamilyIcon } from "./family_icon";
import { groupOf } from "./groups";
import { Reclassify } from "./reclassify";
import { evidence, objectionToEdit } from "./rights";
import { kindNamed } from "./script";
import { listed, nameInside, type Session } from "./session";
import type { ShownContribution } from "./shown";
import { whyGone } from "./why_gone";

export interface CardActs {
  readonly answer: (one: Contribution) => void;
  readonly restOn: (one: Contribution) => void;
  readonly correct: (one: Contribution) => void;
  readonly withdraw: (one: Contribution) => void;
  /** I may write something that rests on evidence. */
  readonly restsPossible: boolean;
  readonly answerPossible: boolean;
}

interface Props {
  readonly session: Session;
  readonly shown: ShownContribution;
  readonly acts: CardActs;
  /** With its kind, where no heading says it. */
  readonly withKind: boolean;
}

export function ContributionCard({ session, shown, acts, withKind }: Props) {
  const { here, nameOf, client } = session;
  const { one, waiting } = shown;
  const mine = one.author === here.self;
  const details = session.view.ledger?.details?.find(({ commitment }) => commitment === one.id);
  const name = authorWords(one, here.self, nameOf);
  const kind = kindNamed(here.script, one.kind);
  const classes = ["contribution", `color-${kind.color}`];
  if (mine) classes.push("contribution-mine");
  if (waiting) classes.push("contribution-waiting");
  if (one.shown !== "everybody" && one.shown !== "group") classes.push("contribution-hidden");
  if (one.anonymous) classes.push("contribution-anonymous");
  return (
    <article class={classes.join(" ")} id={`c-${one.id}`} tabIndex={-1} aria-label={t("session_card_label", { kind: kind.title, name })}>
      {one.anonymous || one.author === undefined ? (
        <span class="knot knot-small knot-nobody" aria-hidden="true"><MaskIcon /></span>
      ) : (
        <span class={`knot knot-small thread-${threadOf(one.author)}`} aria-hidden="true">{initials(nameOf(one.author))}</span>
      )}
      <div class="contribution-body">
        <p class="contribution-who">
          <span class="author" dir="auto">{name}</span>
          {one.group !== undefined && here.script.phases[one.phase]?.breakouts === undefined ? <span class="badge">{t("group_number", { number: one.group + 1 })}</span> : null}
          {withKind ? <span class="kind-name"><FamilyIcon family={kind.family} /> {kind.title}</span> : null}
          {one.at > 0 ? <time class="when" dateTime={new Date(one.at).toISOString()} title={inFull(one.at)}>{ago(one.at, client.now())}</time> : null}
        </p>
        <Ground session={session} id={one.rests_on} />
        {one.withdrawn ? <p class="marker">{whyGone(client, session.view.space, one.at)}</p> : one.text === undefined ? <p class="marker">{t("erased")}</p> : (
          <div class={isNamedAfterFiles(one.text, one.attachments) ? "unseen" : undefined}>
            <WordsShown id={`cw-${one.id}`} text={one.text} tabbable />
          </div>
        )}
        {one.attachments?.length ? (
          <AttachmentsShown space={session.view.space} files={one.attachments} held={waiting?.files && !waiting.accepted ? client.files : undefined} tabbable />
        ) : null}
        <Commitment session={session} one={one} />
        {details && !one.withdrawn ? <DetailsShown details={details} /> : null}
        <Standing session={session} shown={shown} />
      </div>
      <Actions session={session} shown={shown} acts={acts} name={name} />
    </article>
  );
}

/** What it rests on, in the words that are there now. */
export function Ground({ session: { here, nameOf }, id }: { readonly session: Session; readonly id: Uuid | undefined }) {
  if (id === undefined) return null;
  const ground = here.conversation.contributions.find((one) => one.id === id);
  const words = ground === undefined || ground.text === undefined ? t("quote_missing") : excerpt(ground.text);
  return (
    <blockquote class="ground" dir="auto">
      <span class="ground-head">{ground ? t("session_rests_on", { name: authorWords(ground, here.self, nameOf) }) : t("session_rests")}</span> {words}
    </blockquote>
  );
}

// Who takes it on, and until when.
function Commitment({ session, one }: { readonly session: Session; readonly one: Contribution }) {
  if (one.owners.length === 0 && one.due === undefined) return null;
  const names = one.owners.map((person) => nameInside(session, person));
  return (
    <p class="promise" dir="auto">
      {names.length > 0 ? t("session_owned_by", { names: listed(names, locale()) }) : ""}
      {one.due === undefined ? "" : ` ${t("session_due", { day: dayWords(one.due) })}`}
    </p>
  );
}

function Standing({ session: { online, here, client }, shown: { one, waiting } }: Pick<Props, "session" | "shown">) {
  const over = here.conversation.stage === "ended";
  const uploads = waiting !== undefined && !waiting.accepted && !client.goingUp.files.ready(waiting);
  const progress = uploads ? client.goingUp.files.progress.value.get(waiting.id) : undefined;
  const words = uploads && !online ? t("upload_waits") : t(online && !over ? "session_sending" : "waiting_offline");
  return (
    <p class="standing">
      {one.late ? <span class="badge">{t("session_late")}</span> : null}
      {one.shown === "author_until_reveal" ? <span class="badge">{t("session_hidden")}</span> : null}
      {one.shown === "author" ? <span class="badge">{t("session_only_you")}</span> : null}
      {one.anonymous && one.author === here.self && !over ? <span>{t("session_anonymous_until")}</span> : null}
      {one.edited_at !== undefined && !one.withdrawn ? <span title={inFull(one.edited_at)}>{t("edited")}</span> : null}
      {progress && online ? <UploadProgress {...progress} /> : waiting ? <span class="pending"><ClockIcon /> {words}</span> : null}
    </p>
  );
}

type Open = "closed" | "actions" | "question" | "reclassify";

function Actions({ session, shown, acts, name }: Omit<Props, "withKind"> & { readonly name: string }) {
  const { here, view, facilitating } = session;
  const { one, waiting } = shown;
  const [open, setOpen] = useState<Open>("closed");
  const button = useRef<HTMLButtonElement>(null);
  const settled = !waiting && !one.withdrawn;
  const going = here.conversation.stage !== "planned" && here.conversation.stage !== "ended";
  const may = {
    answer: settled && acts.answerPossible && one.shown !== "author" && (one.shown !== "group" || one.group === groupOf(here.conversation, here.self)),
    rest: settled && acts.restsPossible && evidence(here).some(({ id }) => id === one.id),
    correct: settled && objectionToEdit(here, one) === undefined,
    withdraw: settled && mayWithdraw(view.roles, one, here.self),
    reclassify: settled && facilitating && going && one.shown === "everybody",
  };
  if (!Object.values(may).some((each) => each)) return null;
  const close = () => {
    setOpen("closed");
    button.current?.focus();
  };
  const then = (what: (one: Contribution) => void) => () => {
    setOpen("closed");
    what(one);
  };
  return (
    <div class={open === "closed" ? "actions" : "actions open"} onKeyDown={(event) => event.key === "Escape" && open !== "closed" && close()}>
      <button ref={button} class="more" type="button" aria-expanded={open !== "closed"} aria-label={t("session_card_actions", { name })} onClick={() => setOpen(open === "closed" ? "actions" : "closed")}>
        <MoreIcon />
      </button>
      {open === "actions" ? (
        <div class="choices-row" role="group" aria-label={t("session_card_actions", { name })}>
          {may.answer ? <button class="choice-button" type="button" onClick={then(acts.answer)}><ReplyIcon /> {t("reply")}</button> : null}
          {may.rest ? <button class="choice-button" type="button" onClick={then(acts.restOn)}><FamilyIcon family="observation" /> {t("session_rest_on_this")}</button> : null}
          {may.correct ? <button class="choice-button" type="button" onClick={then(acts.correct)}><EditIcon /> {t("edit")}</button> : null}
          {may.reclassify ? <button class="choice-button" type="button" onClick={() => setOpen("reclassify")}><FamilyIcon family="process" /> {t("session_reclassify")}</button> : null}
          {may.withdraw ? <button class="choice-button" type="button" onClick={() => setOpen("question")}><WithdrawIcon /> {t("withdraw")}</button> : null}
        </div>
      ) : null}
      {open === "question" ? (
        <div class="question" role="group" aria-label={t("withdraw")}>
          <p>{t("session_withdraw_question")}</p>
          <button class="button button-main" type="button" onClick={then(acts.withdraw)}>{t("withdraw_yes")}</button>
          <button class="button" type="button" onClick={close}>{t("withdraw_no")}</button>
        </div>
      ) : null}
      {open === "reclassify" ? <Reclassify session={session} one={one} done={close} /> : null}
    </div>
  );
}
