import { useRef, useState } from "preact/hooks";

import { MoreIcon } from "../app/icons";
import { t } from "../i18n";
import { NudgeForm } from "./nudge_form";
import { mayNudge } from "./nudges";
import { ReasonForm } from "./reason_form";
import { objectionToWord } from "./rights";
import type { Session } from "./session";
import { belongs, holdsDuty, silenced, words } from "./standing";

/** What the facilitator may do for one person just now; nothing that would be refused is offered. */
export function PersonActs({ session, person }: { readonly session: Session; readonly person: number }) {
  const { here, act, online, acting, nameOf } = session;
  const { conversation } = here;
  const [open, setOpen] = useState<"closed" | "acts" | "exception" | "nudge" | "hand" | "out">("closed");
  const button = useRef<HTMLButtonElement>(null);
  const { phase } = conversation;
  const has = words(here).some(({ turn }) => turn.holder && belongs(conversation, person, turn.holder));
  const may = {
    give: !has && objectionToWord(here, person) === undefined,
    absent: has && conversation.stage === "running",
    except: silenced(here, person) && !conversation.excepted.includes(person),
    hand: person !== here.self && holdsDuty(here, person, "facilitates"),
    nudge: person !== here.self && mayNudge(here, person, session.client.now()),
    out: person !== here.self,
  };
  if (!Object.values(may).some((each) => each)) return null;
  const close = () => {
    setOpen("closed");
    button.current?.focus();
  };
  const shut = !online || acting;
  const doing = (command: Parameters<typeof act>[0]) => () => {
    if (!shut) void act(command).then((did) => did && close());
  };
  const name = person === here.self ? t("you") : nameOf(person);
  return (
    <div class="person-acts" onKeyDown={(event) => event.key === "Escape" && open !== "closed" && close()}>
      <button ref={button} class="more" type="button" aria-expanded={open !== "closed"} aria-label={t("session_person_acts", { name })} onClick={() => setOpen(open === "closed" ? "acts" : "closed")}>
        <MoreIcon />
      </button>
      {open === "acts" ? (
        <div class="choices-row" role="group" aria-label={t("session_person_acts", { name })}>
          {may.give ? <button class="choice-button" type="button" aria-disabled={shut} onClick={doing({ type: "give_turn", phase, person })}>{t("session_give_word")}</button> : null}
          {may.absent ? <button class="choice-button" type="button" aria-disabled={shut} onClick={doing({ type: "declare_absent", person })}>{t("session_absent")}</button> : null}
          {may.except ? <button class="choice-button" type="button" aria-disabled={shut} onClick={() => setOpen("exception")}>{t("session_exception")}</button> : null}
          {may.nudge ? <button class="choice-button" type="button" aria-disabled={shut} onClick={() => setOpen("nudge")}>{t("nudge_act")}</button> : null}
          {may.hand ? <button class="choice-button" type="button" aria-disabled={shut} onClick={() => setOpen("hand")}>{t("session_hand_over")}</button> : null}
          {may.out ? <button class="choice-button" type="button" aria-disabled={shut} onClick={() => setOpen("out")}>{t("session_show_out")}</button> : null}
        </div>
      ) : null}
      {open === "nudge" ? <NudgeForm name={name} send={(invites, text) => act({ type: "nudge", person, invites, ...(text === undefined ? {} : { text }) })} close={close} shut={shut} /> : null}
      {open === "hand" ? (
        <ReasonForm
          title={t("session_hand_over_title", { name })}
          suggestions={[t("session_reason_turns"), t("session_reason_connection"), t("session_reason_away")]}
          submit={t("session_hand_over")}
          send={(reason) => act({ type: "hand_over", person, reason })}
          close={close}
          shut={shut}
        />
      ) : null}
      {open === "out" ? (
        <ReasonForm
          title={t("session_show_out_title", { name })}
          lead={t("session_show_out_lead")}
          label={t("session_show_out_reason")}
          suggestions={[t("session_reason_disturbs"), t("session_reason_by_mistake")]}
          submit={t("session_show_out")}
          send={(reason) => act({ type: "remove_member", person, reason })}
          close={close}
          shut={shut}
        />
      ) : null}
      {open === "exception" ? (
        <ReasonForm
          title={t("session_exception_title", { name })}
          lead={t("session_exception_lead")}
          suggestions={[t("session_reason_fact"), t("session_reason_misread"), t("session_reason_asked")]}
          submit={t("session_exception")}
          send={(reason) => act({ type: "grant_exception", person, reason })}
          close={close}
          shut={shut}
        />
      ) : null}
    </div>
  );
}
