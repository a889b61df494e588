import { useEffect, useId, useState } from "preact/hooks";

import { Form } from "../form";
import { counted, t } from "../i18n";
import type { Ballot } from "../wire";
import { about, answersFit, answersIn, ballotOf, choices, consents, emptyBallot, myVote, objectionToVote, picks, sameBallot, samePick, toggled, type Choice, type Pick } from "./polls";
import type { Poll } from "./script";
import { refusalText, type Session } from "./session";
import { present } from "./standing";

/** The question of a phase, and my answer to it: of the present one, or of one that is over, for whoever was absent. Answers of others are shown when that ends. */
export function PollForm({ session }: { readonly session: Session }) {
  const { here, online, acting, act } = session;
  const { conversation } = here;
  const poll = present(here).poll!;
  const vote = myVote(conversation);
  const why = objectionToVote(here, poll);
  const [chosen, choose] = useState<readonly Pick[]>(() => picks(vote ?? emptyBallot));
  const [text, setText] = useState(vote?.words ?? "");
  const [said, setSaid] = useState("");
  const id = useId();
  // What was answered on another device of mine is answered here too.
  const kept = JSON.stringify(vote ?? null);
  useEffect(() => {
    choose(picks(vote ?? emptyBallot));
    setText(vote?.words ?? "");
  }, [kept, conversation.phase]);

  const change = (what: readonly Pick[]) => {
    setSaid("");
    choose(what);
  };
  const version = about(conversation, poll);
  const ballot = answerOf(poll, chosen, text, version?.id);
  const same = ballot !== undefined && sameBallot(vote, ballot);
  const shut = !online || acting || ballot === undefined || same;
  const send = async (what: Ballot, done: string) => {
    setSaid("");
    if (await act({ type: "cast_vote", phase: conversation.phase, ballot: what })) setSaid(done);
  };
  return (
    <Form
      class="poll"
      send={() => {
        if (!shut) void send(ballot, t("session_poll_kept"));
      }}
    >
      <fieldset class="poll-question" disabled={why !== undefined}>
        <legend dir="auto">{poll.question}</legend>
        {version ? <blockquote class="poll-about" dir="auto">{version.text}</blockquote> : null}
        <Answer poll={poll} all={choices(conversation, poll)} chosen={chosen} choose={change} text={text} setText={(words) => { setSaid(""); setText(words); }} hint={`${id}-hint`} unless={poll.optionsOf !== undefined && poll.shape === "consent" && !version} />
      </fieldset>
      {why ? (
        <p class="poll-hint">{refusalText(why)} {t("session_poll_later")}</p>
      ) : (
        <>
          <p class="poll-hint" id={`${id}-hint`}>{t(conversation.stage === "completing" ? (poll.named ? "session_poll_late_named" : "session_poll_late") : poll.named ? "session_poll_named" : "session_poll_hidden")}</p>
          <div class="poll-acts">
            <button class="button button-main" type="submit" aria-disabled={shut}>{t(vote ? "session_poll_change" : "session_poll_send")}</button>
            {vote ? (
              <button class="button" type="button" aria-disabled={!online || acting} onClick={() => online && !acting && void send(emptyBallot, t("session_poll_taken_back"))}>{t("session_poll_take_back")}</button>
            ) : null}
          </div>
        </>
      )}
      <p class="poll-said" role="status">{said !== "" ? said : vote && same ? t("session_poll_kept") : ""}</p>
    </Form>
  );
}

function answerOf(poll: Poll, chosen: readonly Pick[], text: string, version: string | undefined): Ballot | undefined {
  if (poll.shape === "words") {
    const answers = answersIn(text);
    return answersFit(answers, poll) ? { ...emptyBallot, words: answers.join("\n") } : undefined;
  }
  if (poll.shape === "consent") {
    const option = chosen.find((each) => "option" in each);
    if (!option || (poll.optionsOf !== undefined && version === undefined)) return undefined;
    return { ...ballotOf([option]), contributions: version === undefined ? [] : [version] };
  }
  return chosen.length > 0 ? ballotOf(chosen) : undefined;
}

interface AnswerProps {
  readonly poll: Poll;
  readonly all: readonly Choice[];
  readonly chosen: readonly Pick[];
  readonly choose: (chosen: readonly Pick[]) => void;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly hint: string;
  /** There is nothing to consent to. */
  readonly unless: boolean;
}

function Answer({ poll, all, chosen, choose, text, setText, hint, unless }: AnswerProps) {
  const id = useId();
  if (poll.shape === "words") {
    return (
      <div class="field">
        <label for={id}>{counted("session_poll_words", poll.votes)}</label>
        <textarea id={id} rows={Math.min(4, poll.votes + 1)} maxLength={1300} dir="auto" value={text} aria-describedby={hint} onInput={(event) => setText(event.currentTarget.value)} />
      </div>
    );
  }
  const offered = poll.shape === "consent" ? consents.map((each, option) => ({ pick: { option }, label: t(`session_poll_${each}`) })) : all;
  if (offered.length === 0 || unless) return <p class="poll-hint">{t("session_poll_nothing")}</p>;
  const rank = poll.shape === "rank";
  const several = poll.votes > 1;
  const left = poll.votes - chosen.length;
  return (
    <>
      {rank ? <p class="poll-hint">{counted("session_poll_rank", poll.votes)}</p> : null}
      <div class={poll.shape === "scale" ? "poll-choices poll-scale" : "poll-choices"}>
        {offered.map(({ pick, label }, index) => {
          const place = chosen.findIndex((each) => samePick(each, pick)) + 1;
          const shut = several && place === 0 && left === 0;
          return (
            <label key={index} class={place > 0 ? "poll-choice poll-chosen" : shut ? "poll-choice poll-shut" : "poll-choice"}>
              <input type={several ? "checkbox" : "radio"} name={id} checked={place > 0} disabled={shut} aria-describedby={hint} onChange={() => choose(toggled(chosen, pick, poll.votes))} />
              <span dir="auto">{label}</span>
              {rank && place > 0 ? <span class="poll-place">{t("session_poll_place", { place })}</span> : null}
            </label>
          );
        })}
      </div>
      {several ? <p class="poll-hint" role="status">{counted("session_poll_left", left)}</p> : null}
    </>
  );
}
