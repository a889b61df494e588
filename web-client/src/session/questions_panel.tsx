import "../styles/gallery.css";

import { useEffect, useId, useRef } from "preact/hooks";

import { SendIcon } from "../app/icons";
import { initials, threadOf } from "../community/author";
import { mayWithdraw } from "../community/rights";
import { Form } from "../form";
import { counted, locale, t } from "../i18n";
import type { Entry } from "../outbox_entry";
import { lengths, type Question } from "../wire";
import { blank, codePoints, sendable } from "../words";
import { ActButton } from "./act_button";
import { askedOfMe, broughtByPublic, caresForQuestions, mostWanted, objectionToAsking, ownPartOf } from "./gallery";
import { refusalText, type Session } from "./session";
import { useSettledOrder } from "./use_settled_order";
import { useVotes } from "./use_votes";

interface Props {
  readonly session: Session;
  readonly entries: readonly Entry[];
  /** What is being written, which outlives the panel. */
  readonly text: string;
  readonly write: (text: string) => void;
  readonly ask: (text: string) => Promise<boolean>;
  readonly drop: (entry: Entry) => void;
}

/** The questions of the public, most wanted first, and the hands that whoever facilitates looks after. */
export function QuestionsPanel({ session, entries, text, write, ask, drop }: Props) {
  const { here, view, client } = session;
  const { questions } = broughtByPublic(here);
  const open = mostWanted(questions.filter(({ standing }) => standing === undefined));
  const answered = questions.filter(({ standing }) => standing === "answered");
  const aside = questions.filter(({ standing }) => standing === "set_aside");
  const { order, touch } = useSettledOrder(open.map(({ id }) => id), () => client.now());
  const byId = new Map(open.map((question) => [question.id, question]));
  const votes = useVotes(session);
  const shown = new Set(questions.map(({ id }) => id));
  const mine = entries.filter((entry) => entry.space === view.space && entry.do.type === "ask_question" && !shown.has(entry.id));
  const waiting = mine.filter(({ refused }) => !refused);
  const asks = askedOfMe(here)?.questions !== undefined;
  return (
    <section class="side-panel questions" onPointerDown={touch} onPointerMove={touch} onFocusIn={touch} onScroll={touch}>
      {session.facilitating ? <Queue session={session} /> : null}
      <h2>{t("gallery_questions")}</h2>
      {asks ? <Ask session={session} text={text} write={write} waiting={waiting.length} ask={ask} /> : null}
      <p class="session-problem" role="alert">{votes.problem}</p>
      {mine.filter(({ refused }) => refused).map((entry) => (
        <div key={entry.order} class="question-refused" role="status">
          <p>{refusalText(entry.refused!.code) || entry.refused!.text}</p>
          <blockquote dir="auto">{textOf(entry)}</blockquote>
          <div class="word-acts">
            <button class="button" type="button" onClick={() => { write(blank(text) ? textOf(entry) : `${text}\n\n${textOf(entry)}`); drop(entry); }}>{t("refused_rewrite")}</button>
            <button class="button" type="button" onClick={() => drop(entry)}>{t("refused_drop")}</button>
          </div>
        </div>
      ))}
      {waiting.map((entry) => (
        <p key={entry.order} class="question-waiting" dir="auto"><span>{textOf(entry)}</span> <span class="question-by">{t("gallery_waiting")}</span></p>
      ))}
      {open.length === 0 && waiting.length === 0 ? <p class="field-hint">{t("gallery_no_questions")}{asks ? ` ${t("gallery_first_yours")}` : ""}</p> : null}
      <ol class="question-list">
        {order.flatMap((id) => {
          const question = byId.get(id);
          return question ? [<One key={id} session={session} question={question} votes={votes} />] : [];
        })}
      </ol>
      <Folded session={session} title={counted("gallery_answered", answered.length)} questions={answered} votes={votes} />
      <Folded session={session} title={counted("gallery_set_aside", aside.length)} questions={aside} votes={votes} />
    </section>
  );
}

function textOf({ do: asked }: Entry): string {
  return asked.type === "ask_question" ? asked.text : "";
}

function Ask({ session, text, write, waiting, ask }: { readonly session: Session; readonly text: string; readonly write: (text: string) => void; readonly waiting: number; readonly ask: (text: string) => Promise<boolean> }) {
  const { here } = session;
  const id = useId();
  const most = askedOfMe(here)?.questions ?? 0;
  const why = objectionToAsking(here, waiting);
  const left = lengths.ask_question.text - codePoints(text);
  const ready = !blank(text) && left >= 0 && why === undefined;
  const send = async () => {
    if (ready && (await ask(sendable(text)))) write("");
  };
  return (
    <Form class="ask-question" send={send}>
      <label for={id}>{t("gallery_ask_label")}</label>
      <textarea
        id={id}
        rows={2}
        dir="auto"
        value={text}
        placeholder={t("gallery_ask_placeholder")}
        aria-invalid={left < 0}
        aria-describedby={`${id}-why`}
        onInput={({ currentTarget }) => write(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.isComposing || !matchMedia("(pointer: fine)").matches) return;
          event.preventDefault();
          void send();
        }}
      />
      <div class="ask-under">
        <p id={`${id}-why`} class="field-hint">{why === "limit_reached" ? counted("gallery_limit", most) : left < 0 ? counted("over", -left) : left <= 60 ? counted("left", left) : t("gallery_ask_hint")}</p>
        <button class="button button-main" type="submit" aria-disabled={!ready} aria-describedby={`${id}-why`}>{t("gallery_ask")}</button>
      </div>
    </Form>
  );
}

type Votes = ReturnType<typeof useVotes>;

function One({ session, question, votes }: { readonly session: Session; readonly question: Question; readonly votes: Votes }) {
  const { here, nameOf, online } = session;
  const mine = question.author === here.self;
  const name = mine ? t("you") : nameOf(question.author);
  const may = askedOfMe(here)?.votes === true && question.standing === undefined;
  const { mine: voted, votes: count } = votes.wanted(question);
  const number = new Intl.NumberFormat(locale()).format(count);
  const words = question.text ?? t("quote_missing");
  return (
    <li class={mine ? "asked asked-mine" : "asked"}>
      {may ? (
        <button class="question-vote" type="button" aria-pressed={voted} aria-disabled={!online} onClick={() => { if (online) void votes.vote(question); }}>
          <SendIcon />
          <span class="unseen">{t("gallery_vote_for", { text: words })}</span>
          <span class="question-count">{number}</span>
        </button>
      ) : (
        <p class="question-vote question-told"><span class="question-count">{number}</span><span class="question-votes-word">{counted("gallery_votes_word", count)}</span></p>
      )}
      <div class="question-body">
        <p class="question-words" dir="auto">{words}</p>
        <p class="question-by"><span class={`knot knot-tiny thread-${threadOf(question.author)}`} aria-hidden="true">{initials(mine ? session.client.self.name : nameOf(question.author))}</span> <span dir="auto">{name}</span></p>
        <QuestionActs session={session} question={question} words={words} />
      </div>
    </li>
  );
}

function QuestionActs({ session, question, words }: { readonly session: Session; readonly question: Question; readonly words: string }) {
  const { here } = session;
  const cares = caresForQuestions(here);
  const withdraws = cares || mayWithdraw(here.spaceRoles, { author: question.author, withdrawn: false }, here.self);
  if (!cares && !withdraws) return null;
  const { id } = question;
  const label = (act: string) => t("gallery_act_on", { act, text: words });
  return (
    <div class="question-acts">
      {cares && question.standing === undefined ? (
        <>
          <ActButton session={session} main command={{ type: "mark_question", question: id, standing: "answered" }} label={label(t("gallery_mark_answered"))}>{t("gallery_mark_answered")}</ActButton>
          <ActButton session={session} command={{ type: "mark_question", question: id, standing: "set_aside" }} label={label(t("gallery_mark_aside"))}>{t("gallery_mark_aside")}</ActButton>
        </>
      ) : null}
      {cares && question.standing !== undefined ? <ActButton session={session} command={{ type: "mark_question", question: id, standing: "open" }} label={label(t("gallery_mark_open"))}>{t("gallery_mark_open")}</ActButton> : null}
      {withdraws ? <ActButton session={session} command={{ type: "withdraw_message", message: id }} label={label(t("gallery_withdraw"))}>{t("gallery_withdraw")}</ActButton> : null}
    </div>
  );
}

function Folded({ session, title, questions, votes }: { readonly session: Session; readonly title: string; readonly questions: readonly Question[]; readonly votes: Votes }) {
  if (questions.length === 0) return null;
  return (
    <details class="questions-folded">
      <summary>{title}</summary>
      <ol class="question-list">{questions.map((question) => <One key={question.id} session={session} question={question} votes={votes} />)}</ol>
    </details>
  );
}

/** So many of those who wait stand above the questions; the others are a press away. */
const nextMax = 4;

/** Whose hands are raised, as the phase passes the word: the facilitator gives it. */
function Queue({ session }: { readonly session: Session }) {
  const { here, client, view } = session;
  const { queue } = ownPartOf(session);
  const { conversation } = here;
  const asked = useRef("");
  const key = (queue ?? []).join(" ");
  useEffect(() => {
    if (key === asked.current) return;
    asked.current = key;
    client.learnNames(view.space, queue ?? []);
  }, [key]);
  if (!queue || here.script.phases[conversation.phase]?.gallery?.speakers === undefined) return null;
  return (
    <>
      <h2>{t("gallery_queue")}</h2>
      {queue.length === 0 ? <p class="field-hint">{t("gallery_hands_none")}</p> : null}
      <Waiting session={session} people={queue.slice(0, nextMax)} />
      {queue.length > nextMax ? (
        <details class="questions-folded">
          <summary>{counted("gallery_queue_more", queue.length - nextMax)}</summary>
          <Waiting session={session} people={queue.slice(nextMax)} />
        </details>
      ) : null}
    </>
  );
}

function Waiting({ session, people }: { readonly session: Session; readonly people: readonly number[] }) {
  const { here, nameOf } = session;
  const { phase } = here.conversation;
  return (
    <ol class="gallery-queue">
      {people.map((person) => (
        <li key={person}>
          <span class={`knot knot-small thread-${threadOf(person)}`} aria-hidden="true">{initials(nameOf(person))}</span>
          <span class="taker-name" dir="auto">{nameOf(person)}</span>
          <ActButton session={session} command={{ type: "give_turn", phase, person }} label={t("gallery_give_to", { name: nameOf(person) })}>{t("session_give_word")}</ActButton>
        </li>
      ))}
    </ol>
  );
}
