import { excerpt } from "../community/excerpt";
import { t } from "../i18n";
import type { Part } from "../shelf";
import { blank } from "../words";
import { namingOf } from "./authored";
import { objectionToLate, rightTo } from "./rights";
import { kindNamed } from "./script";
import { refusalText, type Session } from "./session";
import { choosable } from "./target";

interface Props {
  readonly session: Session;
  readonly part: Part;
  readonly late: (part: Part) => void;
  readonly note: (part: Part) => void;
  /** On into the present phase, with the same words. */
  readonly carry: (part: Part) => void;
  readonly leave: () => void;
}

/** The phase ended while one was writing: nothing is lost, and one says what becomes of it (rules C32, C51). */
export function LeftBehind({ session, part, late, note, carry, leave }: Props) {
  const { here } = session;
  const phase = here.script.phases[part.phase];
  const no = objectionToLate(here, part.phase, part.kind);
  // It was begun where nobody sees who writes: whether that still holds is said before it goes anywhere.
  const written = namingOf(here.script, part.phase);
  const goesOn = choosable(rightTo(here, kindNamed(here.script, part.kind)));
  return (
    <section class="behind" aria-label={t("session_behind_label")}>
      <p><strong dir="auto">{t("session_behind", { title: phase?.title ?? "" })}</strong> {t("session_behind_lead")}</p>
      <div class="behind-acts">
        {no ? null : <button class="button button-main" type="button" onClick={() => late(part)}>{t("session_send_late")}</button>}
        <button class="button" type="button" onClick={() => note(part)}>{t("session_keep_note")}</button>
        {goesOn ? <button class="button" type="button" onClick={() => carry(part)}>{t("session_carry")}</button> : null}
        <button class="button" type="button" onClick={leave}>{t("session_later")}</button>
      </div>
      {written === "named" ? null : no ? null : <p class="behind-why">{t(namingOf(here.script, part.phase, { late: true }) === "anonymous" ? "session_late_unnamed" : "session_late_named")}</p>}
      {written !== "named" && goesOn && namingOf(here.script, here.conversation.phase) === "named" ? <p class="behind-why">{t("session_carry_named")}</p> : null}
      {no ? <p class="behind-why">{t("session_no_late", { why: refusalText(no) })}</p> : null}
    </section>
  );
}

/** What else waits from phases that are over. */
export function OthersBehind({ session, parts, take }: { readonly session: Session; readonly parts: readonly Part[]; readonly take: (part: Part) => void }) {
  if (parts.length === 0) return null;
  return (
    <ul class="behind-list">
      {parts.map((part) => (
        <li key={`${part.phase} ${part.kind}`}>
          <button class="behind-take" type="button" onClick={() => take(part)}>
            <strong dir="auto">{t("session_behind_draft", { title: session.here.script.phases[part.phase]?.title ?? "" })}</strong> <span dir="auto">{excerpt(blank(part.text) ? (part.files ?? []).map(({ name }) => name).join(", ") : part.text)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
