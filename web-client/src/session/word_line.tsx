import { initials, threadOf } from "../community/author";
import { counted, locale, t } from "../i18n";
import { ActButton } from "./act_button";
import { isAsynchronous } from "./modes";
import { myWord, objectionToWord, type MyWord } from "./rights";
import { second } from "./second";
import { listed, nameInside, partyName, roleTitle, type Session } from "./session";
import { belongs, counts, onlyObserves, partyOf, present, silenced, words, type Word } from "./standing";
import { clockOf } from "./time_left";

/** Whose turn is it, when is mine, and how do I ask for it. */
export function WordLine({ session }: { readonly session: Session }) {
  const { here } = session;
  const { conversation } = here;
  const phase = present(here);
  const turns = words(here);
  const own = objectionToWord(here) ? undefined : myWord(here);
  return (
    <section class="word-line" aria-label={t("session_word_label")}>
      {conversation.stage === "paused" ? <p class="word-note word-paused">{t("session_paused")}</p> : null}
      {phase.grants.length === 0 ? <p class="word-note">{t(phase.poll ? "session_poll_lead" : "session_silence_lead")}</p> : null}
      {turns.map((word) => <Held key={word.turn.grant} session={session} word={word} mine={word.turn.grant === own?.turn.grant ? own : undefined} />)}
      {openTo(session)}
      {silenced(here, here.self) ? null : quiet(session)}
    </section>
  );
}

function Held({ session, word, mine: own }: { readonly session: Session; readonly word: Word; readonly mine: MyWord | undefined }) {
  const { here, client } = session;
  const { holder, until, queue } = word.turn;
  const { conversation } = here;
  second.value;
  const mine = holder !== undefined && belongs(conversation, here.self, holder);
  const left = until === undefined ? undefined : until - (conversation.paused_at ?? client.now());
  const names = queue.map((party) => (party.person === undefined ? partyName(session, party) : nameInside(session, party.person)));
  return (
    <div class={mine ? "held held-mine" : "held"}>
      <div class="held-words">
        <p class="held-who">
          {holder ? <span class={`knot knot-small thread-${threadOf(mine ? here.self : (holder.person ?? 0))}`} aria-hidden="true">{initials(mine ? client.self.name : holder.person === undefined ? partyName(session, holder) : session.nameOf(holder.person))}</span> : null}
          <span dir="auto">{holder === undefined ? t("session_word_free") : mine ? t("session_word_mine") : t("session_word_of", { name: partyName(session, holder) })}</span>
          {left === undefined ? null : <span class={left <= 15_000 ? "held-time held-soon" : "held-time"} role="timer" aria-live="off">{clockOf(left)}</span>}
        </p>
        {names.length > 0 ? (
          <p class="held-queue" dir="auto">
            {t("session_word_then", { names: listed(names.slice(0, 3), locale()) })}
            {names.length > 3 ? ` ${t("session_and_more", { count: names.length - 3 })}` : ""}
          </p>
        ) : null}
      </div>
      {own ? <Mine session={session} word={own} /> : null}
    </div>
  );
}

function Mine({ session, word }: { readonly session: Session; readonly word: MyWord }) {
  const { here } = session;
  const { conversation } = here;
  const { phase } = conversation;
  if (word.mine) {
    const spoke = conversation.contributions.some((one) => counts(one) && one.phase === phase && one.at >= word.turn.since && one.author !== undefined && belongs(conversation, one.author, word.turn.holder!));
    const label = spoke || word.grant.policy !== "round" ? t("session_yield") : t("session_pass");
    return <div class="word-acts"><ActButton session={session} command={{ type: "yield_turn", phase }}>{label}</ActButton></div>;
  }
  const asked = word.place !== undefined;
  // Where all have the same time, each has the word once (rule C129).
  if (word.grant.equal && !asked) return null;
  const round = word.grant.policy === "round";
  return (
    <div class="word-acts">
      {asked ? <p class="word-place">{word.place === 1 ? t("session_place_next") : t("session_place", { place: word.place! })}</p> : null}
      {asked ? (
        <ActButton session={session} command={{ type: "lower_hand", phase }}>{t(round ? "session_leave_round" : "session_lower_hand")}</ActButton>
      ) : (
        <ActButton session={session} main command={{ type: "raise_hand", phase }}>{t("session_raise_hand")}</ActButton>
      )}
    </div>
  );
}

// Those who may speak at any time: all that there is to say where no word is passed, and beside it a word for those whom it means.
function openTo({ here }: Session) {
  const phase = present(here);
  // Over days nobody waits for the word (rule C121).
  const open = phase.grants.filter(({ policy }) => policy === "open" || isAsynchronous(here.conversation));
  if (open.length === 0) return null;
  if (open.some((grant) => partyOf(here, here.self, grant))) return <p class="word-note">{t("session_open_to_you")}</p>;
  if (open.length < phase.grants.length) return null;
  const roles = open.flatMap((grant) => grant.roles);
  return <p class="word-note" dir="auto">{t("session_open_to", { roles: listed([...new Set(roles)].map((role) => roleTitle(here, role)), locale()) })}</p>;
}

function quiet({ here }: Session) {
  const { silent } = present(here);
  if (silent.length === 0) return null;
  return <p class="word-note" dir="auto">{t("session_listens", { roles: listed(silent.map((role) => roleTitle(here, role)), locale()) })}</p>;
}

/** "Ready" where a phase ends when everybody is. */
export function Ready({ session }: { readonly session: Session }) {
  const { here } = session;
  const { conversation, self } = here;
  if (!present(here).exits.includes("ready") || conversation.stage !== "running") return null;
  // Nobody waits for those who only observe (rule C29).
  if (!conversation.seats.some(({ person }) => person === self) || onlyObserves(here, self)) return null;
  const ready = conversation.ready.includes(self);
  const people = new Set(conversation.seats.filter(({ role }) => here.script.roles.find(({ id }) => id === role)?.duty !== "observes").map(({ person }) => person));
  const count = [...people].filter((person) => conversation.ready.includes(person)).length;
  return (
    <div class="ready">
      <ActButton session={session} main={!ready} command={{ type: "mark_ready", phase: conversation.phase, ready: !ready }}>{t(ready ? "session_not_ready" : "session_ready")}</ActButton>
      <span class="ready-count">{present(here).authorship === "named" ? counted("session_ready_count", count, { all: people.size }) : t("session_ready_unseen")}</span>
    </div>
  );
}
