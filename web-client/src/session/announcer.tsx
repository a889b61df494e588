import { useEffect, useRef, useState } from "preact/hooks";

import { excerpt } from "../community/excerpt";
import { t } from "../i18n";
import type { Conversation } from "../wire";
import { groupOf } from "./groups";
import { myWord } from "./rights";
import { authorWords } from "./authored";
import { soon } from "../moments";
import { overDays } from "./modes";
import { nudgeFor, nudgeText } from "./nudges";
import { kindNamed } from "./script";
import { second } from "./second";
import type { Session } from "./session";
import { present } from "./standing";
import { clockOf, milestone, timeLeft } from "./time_left";

/** What a screen reader is told: milestones and what happens, politely; that the word is mine, at once and once (rule T11). */
export function Announcer({ session }: { readonly session: Session }) {
  const { here, client } = session;
  const { conversation } = here;
  const [said, setSaid] = useState({ text: "", count: 0 });
  const [urgent, setUrgent] = useState({ text: "", count: 0 });
  const say = (text: string) => setSaid(({ count }) => ({ text, count: count + 1 }));
  const before = useRef(conversation);
  const mine = (myWord(here)?.mine === true || conversation.gallery?.word?.person === here.self) && conversation.stage === "running";
  const wasMine = useRef(mine);

  useEffect(() => {
    const text = happened(session, before.current);
    before.current = conversation;
    if (text) say(text);
  }, [conversation]);

  useEffect(() => {
    if (mine && !wasMine.current) setUrgent(({ count }) => ({ text: t("session_word_mine"), count: count + 1 }));
    wasMine.current = mine;
  }, [mine]);

  second.value;
  const { left } = timeLeft(conversation, client.now());
  const lastLeft = useRef({ phase: conversation.phase, deadline: conversation.deadline, left });
  useEffect(() => {
    const last = lastLeft.current;
    lastLeft.current = { phase: conversation.phase, deadline: conversation.deadline, left };
    if (conversation.stage !== "running" || last.phase !== conversation.phase || last.deadline !== conversation.deadline) return;
    const mark = milestone(last.left, left, conversation.deadline - conversation.entered_at);
    if (mark) say(t(`session_said_${mark}`));
  });

  return (
    <>
      <p class="unseen" aria-live="polite"><span key={said.count}>{said.text}</span></p>
      <p class="unseen" aria-live="assertive"><span key={urgent.count}>{urgent.text}</span></p>
    </>
  );
}

function happened({ here, nameOf, client }: Session, before: Conversation): string | undefined {
  const { conversation: now, script, self } = here;
  if (now === before) return undefined;
  if (now.stage === "ended") return before.stage === "ended" ? undefined : t("session_ended_title");
  if (now.stage !== "completing" && now.phase !== before.phase || (before.stage === "planned" && now.stage === "running")) {
    const { title, purpose } = present(here);
    return t("session_said_phase", { title, purpose });
  }
  if (now.stage === "completing" && before.stage !== "completing") return t("session_completing_title");
  if (now.stage !== before.stage) return t(now.stage === "paused" ? "session_paused" : "session_said_resumed");
  if (now.deadline !== before.deadline) {
    if (overDays(now)) return t("session_said_closes", { when: soon(now.deadline) });
    return t("session_said_extended", { time: clockOf(timeLeft(now, client.now()).left) });
  }
  if (now.call && now.call.id !== before.call?.id) return t("groups_said_called", { text: now.call.text ?? "" });
  const nudge = nudgeFor(now, self);
  if (nudge && nudge.at !== nudgeFor(before, self)?.at) return t("nudge_said", { name: nameOf(nudge.by), text: nudgeText(nudge) });
  const [group, last] = [groupOf(now, self), groupOf(before, self)];
  if (group !== undefined && group !== last && before.groups) return t("groups_said_moved", { number: group + 1 });
  if (now.excepted.includes(self) && !before.excepted.includes(self)) return t("session_said_exception");
  const heard = now.gallery?.word?.person;
  if (heard !== undefined && heard !== self && heard !== before.gallery?.word?.person) return t("gallery_word_of", { name: nameOf(heard) });
  const known = new Set(before.contributions.map(({ id }) => id));
  const fresh = now.contributions.filter((one) => !known.has(one.id) && one.author !== self && one.text);
  const [first] = fresh;
  if (!first) return undefined;
  if (fresh.length > 1) return t("session_said_many", { count: fresh.length });
  return t("session_said_one", { name: authorWords(first, self, nameOf), kind: kindNamed(script, first.kind).title, text: excerpt(first.text!) });
}
