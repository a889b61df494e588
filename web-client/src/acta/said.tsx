import { DetailsShown } from "../commitments/details_shown";
import { AttachmentsShown } from "../files/attachments_shown";
import { counted, t } from "../i18n";
import { dayInFull } from "../moments";
import { authorWords } from "../session/authored";
import { kindNamed } from "../session/script";
import { isNamedAfterFiles } from "../store/named_after_files";
import type { Contribution } from "../wire";
import type { Reading } from "./acta_document";
import { Corrections } from "./corrections";
import { byId, firstKind, type Said } from "./shape";

const excerptMax = 120;

/** Contributions as they stand, with what answers them. */
export function SaidList({ reading, said }: { readonly reading: Reading; readonly said: readonly Said[] }) {
  return (
    <ul class="acta-list">
      {said.map(({ one, answers }) => (
        <li key={one.id} class="acta-item">
          <Words reading={reading} one={one} />
          <Corrections reading={reading} of={one.id} />
          {answers.length === 0 ? null : (
            <div class="acta-answers">
              <SaidList reading={reading} said={answers} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Words({ reading, one }: { readonly reading: Reading; readonly one: Contribution }) {
  const { acta, script, nameOf } = reading;
  const before = firstKind(acta, one.id);
  const group = one.group !== undefined && !script.phases[one.phase]?.breakouts ? t("group_number", { number: one.group + 1 }) : "";
  const marks = [group, one.late ? t("acta_late") : "", before === undefined ? "" : t("acta_reclassified", { kind: kindNamed(script, before).title })].filter((mark) => mark !== "");
  if (one.withdrawn) return <p class="acta-marker">{one.anonymous ? t("acta_withdrawn_anonymous") : t("acta_withdrawn", { name: authorWords(one, undefined, nameOf) })}</p>;
  return (
    <>
      <Ground reading={reading} id={one.rests_on} />
      <p class={isNamedAfterFiles(one.text, one.attachments) ? "acta-words unseen" : "acta-words"} dir="auto">{one.text ?? t("erased")}</p>
      <Files reading={reading} one={one} />
      <p class="acta-by" dir="auto">
        {authorWords(one, undefined, nameOf)}
        {marks.map((mark) => <span key={mark} class="acta-mark"> · {mark}</span>)}
      </p>
    </>
  );
}

/** On a screen to be opened and heard; on paper their names. */
export function Files({ reading, one }: { readonly reading: Reading; readonly one: Contribution | undefined }) {
  const files = one?.attachments;
  if (!files?.length) return null;
  return (
    <>
      <AttachmentsShown space={reading.acta.space} files={files} held={undefined} tabbable />
      <p class="acta-paper-files" dir="auto">{counted("acta_files", files.length, { names: files.map(({ name }) => name).join(", ") })}</p>
    </>
  );
}

/** What it rests on, in a few words. */
function Ground({ reading, id }: { readonly reading: Reading; readonly id: string | undefined }) {
  const ground = id === undefined ? undefined : byId(reading.acta).get(id);
  if (!ground?.text) return null;
  const points = [...ground.text];
  const text = points.length > excerptMax ? `${points.slice(0, excerptMax).join("").trimEnd()}…` : ground.text;
  return <p class="acta-ground" dir="auto">{t("acta_rests_on", { name: authorWords(ground, undefined, reading.nameOf), text })}</p>;
}

/** Who does what, until when. */
export function Commitments({ reading, all }: { readonly reading: Reading; readonly all: readonly Contribution[] }) {
  const { details = [] } = reading.acta;
  return (
    <ul class="acta-commitments">
      {all.map((one) => (
        <li key={one.id} class="acta-commitment">
          <p class={isNamedAfterFiles(one.text, one.attachments) ? "acta-words unseen" : "acta-words"} dir="auto">{one.text ?? t("erased")}</p>
          <Files reading={reading} one={one} />
          <p class="acta-by" dir="auto">
            {one.owners.length === 0 ? t("acta_nobody_owns") : one.owners.map(reading.nameOf).join(", ")}
            {one.due === undefined ? null : <span class="acta-due"> · {t("acta_due", { day: dayInFull(one.due) })}</span>}
            {one.late ? <span class="acta-mark"> · {t("acta_late")}</span> : null}
          </p>
          {details.map((said) => (said.commitment === one.id ? <DetailsShown key={said.commitment} details={said} /> : null))}
          <Corrections reading={reading} of={one.id} />
        </li>
      ))}
    </ul>
  );
}

/** What was pending when it began, and what was said of it. */
export function Pending({ reading: { acta, nameOf } }: { readonly reading: Reading }) {
  return (
    <ul class="acta-commitments">
      {acta.pending.map(({ commitment, text, note, evidence = [] }) => (
        <li key={commitment.id} class="acta-commitment">
          <p class="acta-words" dir="auto">{text ?? t("commitment_gone")}</p>
          <p class="acta-by" dir="auto">
            {commitment.owners.map(nameOf).join(", ")}
            <span class="acta-mark"> · {t(`commitment_${commitment.state}`)}</span>
            {commitment.due === undefined ? null : <span class="acta-due"> · {t("acta_due", { day: dayInFull(commitment.due) })}</span>}
          </p>
          {note === undefined ? null : <p class="acta-ground" dir="auto">{note}</p>}
          {evidence.map(({ message }) => (
            <p key={message.id} class="acta-ground" dir="auto">{t("acta_evidence")}: {[message.text ?? "", ...(message.attachments ?? []).map(({ name }) => name)].filter((words, place, all) => words !== "" && all.indexOf(words) === place).join(" · ")}</p>
          ))}
        </li>
      ))}
    </ul>
  );
}
