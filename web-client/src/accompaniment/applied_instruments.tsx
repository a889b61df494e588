import { pathOf } from "../app/route";
import type { Kept } from "../cycles/kept";
import { useRead } from "../cycles/use_read";
import { t } from "../i18n";
import type { Applications } from "../instruments/api";
import { dateWords } from "./words";

interface Props {
  readonly space: number;
  readonly now: number;
}

/** What people are asked is not left on the device. */
const unkept: Kept = { find: () => undefined, keep: () => {} };
const listedMax = 8;

/** Which instruments were applied here, the newest first, each with the way to what came of it. */
export function AppliedInstruments({ space, now }: Props) {
  const { value, problem, again } = useRead<Applications>(unkept, `/api/spaces/${space}/applications`);
  const applied = [...(value?.applications ?? [])].sort((a, b) => b.opened_at - a.opened_at);
  return (
    <>
      <h4 class="acc-reading-title">{t("readings_instruments")}</h4>
      {value || problem !== "" ? null : <p role="status">{t("readings_instruments_loading")}</p>}
      {problem === "" ? null : (
        <p role="status">{t("readings_instruments_unread")} {problem} <button class="button" type="button" onClick={again}>{t("try_again")}</button></p>
      )}
      {value && applied.length === 0 ? <p>{t("readings_instruments_none")}</p> : null}
      {applied.length === 0 ? null : (
        <ul class="acc-applied">
          {applied.slice(0, listedMax).map(({ id, title, moment, open, opened_at }) => (
            <li key={id}>
              <a class="acc-to" href={pathOf.instrument(space, id)} dir="auto">{open ? title : `${t("ins_results")}: ${title}`}</a>
              <p class="cyc-aside">{[t(`ins_moment_${moment}`), dateWords(opened_at, now), ...(open ? [t("readings_instruments_open")] : [])].join(" · ")}</p>
            </li>
          ))}
        </ul>
      )}
      {applied.length > listedMax ? <p><a class="acc-to" href={pathOf.instruments(space)}>{t("readings_instruments_all")}</a></p> : null}
    </>
  );
}
