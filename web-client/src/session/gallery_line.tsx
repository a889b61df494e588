import "../styles/gallery.css";

import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { AgreeIcon, CelebrateIcon, PonderIcon, ThanksIcon, UsefulIcon } from "../app/icons";
import { initials, threadOf } from "../community/author";
import { counted, locale, named, t } from "../i18n";
import { reactionsInOrder } from "../store/reactions";
import type { Reaction } from "../wire";
import { ActButton } from "./act_button";
import { askedOfMe, broughtByPublic, ownPartOf } from "./gallery";
import { second } from "./second";
import type { Session } from "./session";
import { present } from "./standing";
import { clockOf } from "./time_left";

const icons: { readonly [Name in Reaction]: ComponentType } = { thanks: ThanksIcon, useful: UsefulIcon, agree: AgreeIcon, celebrate: CelebrateIcon, ponder: PonderIcon };

/** What the public has to do with the stage just now: who of it speaks, how one asks for the word, and reactions. */
export function GalleryLine({ session }: { readonly session: Session }) {
  const { here } = session;
  const asked = present(here).gallery;
  if (!asked) return null;
  return (
    <section class="gallery-line" aria-label={t("gallery_label")}>
      {asked.speakers ? <Speakers session={session} /> : null}
      {asked.reactions ? <Reactions session={session} /> : null}
    </section>
  );
}

function Speakers({ session }: { readonly session: Session }) {
  const { here, client, facilitating } = session;
  const { conversation, self } = here;
  const { word, hands } = broughtByPublic(here);
  second.value;
  const mine = word?.person === self;
  const left = word?.until === undefined ? undefined : word.until - (conversation.paused_at ?? client.now());
  const phase = conversation.phase;
  return (
    <div class={mine ? "held held-mine" : "held"}>
      <div class="held-words">
        {word ? (
          <p class="held-who">
            <span class={`knot knot-small thread-${threadOf(word.person)}`} aria-hidden="true">{initials(mine ? client.self.name : session.nameOf(word.person))}</span>
            <span dir="auto">{mine ? t("session_word_mine") : t("gallery_word_of", { name: session.nameOf(word.person) })}</span>
            {left === undefined ? null : <span class={left <= 15_000 ? "held-time held-soon" : "held-time"} role="timer" aria-live="off">{clockOf(left)}</span>}
          </p>
        ) : null}
        <p class="gallery-hands">{hands === 0 ? t("gallery_hands_none") : counted("gallery_hands", hands)}</p>
      </div>
      <div class="word-acts">
        {mine ? <ActButton session={session} command={{ type: "yield_turn", phase }}>{t("session_yield")}</ActButton> : null}
        {word && !mine && facilitating ? <ActButton session={session} command={{ type: "end_word", phase }}>{t("gallery_end_word")}</ActButton> : null}
        {!mine && askedOfMe(here)?.speakers ? <Hand session={session} /> : null}
      </div>
    </div>
  );
}

function Hand({ session }: { readonly session: Session }) {
  const { phase } = session.here.conversation;
  const { place } = ownPartOf(session);
  if (place === undefined) return <ActButton session={session} main command={{ type: "raise_hand", phase }}>{t("session_raise_hand")}</ActButton>;
  return (
    <>
      <p class="word-place" role="status">{place === 1 ? t("gallery_place_next") : t("gallery_place", { place })}</p>
      <ActButton session={session} command={{ type: "lower_hand", phase }}>{t("session_lower_hand")}</ActButton>
    </>
  );
}

/** As often as somebody is counted. */
const applaudEvery = 1_000;

// Numbers change in silence: who listens to the screen hears what is said, and finds the counts when they look.
function Reactions({ session }: { readonly session: Session }) {
  const { here, client, view, online } = session;
  const mine = askedOfMe(here)?.reactions === true;
  const { reactions } = broughtByPublic(here);
  const last = useRef(0);
  const [given, give] = useState<Reaction>();
  useEffect(() => {
    if (given === undefined) return;
    const timer = setTimeout(() => give(undefined), applaudEvery);
    return () => clearTimeout(timer);
  }, [given]);
  const format = new Intl.NumberFormat(locale());
  const applaud = (reaction: Reaction) => {
    const now = client.now();
    if (!online || now - last.current < applaudEvery || !client.applaud(view.space, reaction)) return;
    last.current = now;
    give(reaction);
  };
  return (
    <div class="gallery-reactions" role="group" aria-label={t(mine ? "gallery_react" : "gallery_reactions")}>
      {reactionsInOrder.map((reaction, index) => {
        const Icon = icons[reaction];
        const count = reactions[index] ?? 0;
        const name = named("reactions", reaction);
        const inside = <><Icon /> <span class="reaction-count">{count > 0 ? format.format(count) : ""}</span></>;
        return mine ? (
          <button key={reaction} class={given === reaction ? "reaction reaction-given" : "reaction"} type="button" aria-disabled={!online} title={name} aria-label={count > 0 ? t("gallery_reaction_count", { name, count: format.format(count) }) : name} onClick={() => applaud(reaction)}>{inside}</button>
        ) : (
          <span key={reaction} class="reaction" role="img" title={name} aria-label={t("gallery_reaction_count", { name, count: format.format(count) })}>{inside}</span>
        );
      })}
    </div>
  );
}
