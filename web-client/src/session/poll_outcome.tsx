import "../styles/poll.css";

import { counted as countedText, t } from "../i18n";
import type { PollAfterwards, PollResult, Uuid } from "../wire";
import { consents, counted } from "./polls";
import type { Poll } from "./script";

interface Props {
  readonly poll: Poll;
  readonly result: PollResult;
  /** What was answered when the phase was over, beside what came of it then. */
  readonly afterwards?: PollAfterwards | undefined;
  readonly nameOf: (person: number) => string;
  /** The words of a contribution as they are now. */
  readonly wordsOf: (id: Uuid) => string | undefined;
}

/** What came of a poll: as it was when its phase ended, and beside it what was answered afterwards (rule C158). */
export function PollOutcome({ poll, result, afterwards, nameOf, wordsOf }: Props) {
  const version = result.about === undefined ? undefined : wordsOf(result.about);
  return (
    <div class="poll-outcome">
      <p class="poll-asked" dir="auto">{poll.question}</p>
      {version === undefined ? null : <blockquote class="poll-about" dir="auto">{version}</blockquote>}
      <Outcome poll={poll} result={result} nameOf={nameOf} wordsOf={wordsOf} />
      {afterwards === undefined ? null : (
        <div class="poll-afterwards">
          <p><b>{countedText("session_poll_afterwards", afterwards.answered)}</b> {t(afterwards.merged ? "session_poll_merged" : "session_poll_few")}</p>
          {afterwards.merged ? <Outcome poll={poll} result={afterwards.merged} nameOf={nameOf} wordsOf={wordsOf} /> : null}
        </div>
      )}
    </div>
  );
}

/** A bar and a number for each, and who answered what where the poll says so. */
function Outcome({ poll, result, nameOf, wordsOf }: Omit<Props, "afterwards">) {
  const consentNamed = (place: number) => t(`session_poll_${consents[place] ?? "objects"}`);
  const all = counted(result, poll, (id) => wordsOf(id) ?? t("erased"), consentNamed);
  const stem = poll.shape === "rank" ? "session_poll_points" : "session_poll_votes";
  return (
    <>
      {all.length === 0 ? null : (
        <ul class={poll.shape === "words" ? "poll-words" : "poll-bars"}>
          {all.map(({ label, points, share }, place) => (
            <li key={place} style={{ "--share": share }}>
              <span class="poll-label" dir="auto">{label}</span>
              {poll.shape === "words" ? (
                points > 1 ? <span class="poll-points"><span aria-hidden="true">×{points}</span><span class="unseen">{countedText(stem, points)}</span></span> : null
              ) : (
                <span class="poll-points">{countedText(stem, points)}</span>
              )}
              {poll.shape === "words" ? null : <span class="poll-bar" aria-hidden="true"><span /></span>}
            </li>
          ))}
        </ul>
      )}
      <p class="poll-hint">{t("session_poll_answered", { answered: result.answered, entitled: result.entitled })}</p>
      {result.named.length === 0 ? null : (
        <ul class="poll-named">
          {result.named.map(({ person, ballot }) => {
            const options = ballot.options.map((option) => (poll.shape === "consent" ? consentNamed(option) : (poll.options[option] ?? "")));
            const said = poll.shape === "consent" ? options : [...options, ...ballot.contributions.map((id) => wordsOf(id) ?? t("erased")), ...(ballot.words?.split("\n") ?? [])];
            return <li key={person} dir="auto"><b>{nameOf(person)}</b>: {said.join(" · ")}</li>;
          })}
        </ul>
      )}
    </>
  );
}
