import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { beginsAt, graceDays } from "../community/outlived";
import { Form } from "../form";
import { locale, t } from "../i18n";
import { useActing } from "../session/use_acting";
import type { SpaceView } from "../store/state";

const periods = [6, 12, 24, 36, 60];

const day = (at: number) => new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long", year: "numeric" }).format(at);

/** For how long what is written in a space stays; who coordinates says so. */
export function RetentionPart({ client, view }: { readonly client: Client; readonly view: SpaceView }) {
  const sets = view.roles.includes("coordinator") && view.kind !== "session";
  return (
    <section class="people-part" aria-labelledby="retention">
      <h2 id="retention">{t("retention_title")}</h2>
      <p>{standing(view, client.now())}</p>
      {sets ? <Setting client={client} view={view} /> : null}
    </section>
  );
}

function standing({ kind, retention }: SpaceView, now: number): string {
  if (kind === "session") return t("retention_of_session");
  if (!retention) return t("retention_unlimited");
  const begins = beginsAt(retention);
  return now < begins ? t("retention_kept_from", { months: retention.months, day: day(begins) }) : t("retention_kept", { months: retention.months });
}

function Setting({ client, view }: { readonly client: Client; readonly view: SpaceView }) {
  const now = view.retention?.months ?? 0;
  const [months, setMonths] = useState(now);
  const [asked, setAsked] = useState(false);
  useEffect(() => setMonths(now), [now]); // somebody else may have changed it
  const yes = useRef<HTMLButtonElement>(null);
  const choice = useRef<HTMLSelectElement>(null);
  const asking = useRef(false);
  useLayoutEffect(() => {
    if (asked) yes.current?.focus();
    else if (asking.current) choice.current?.focus();
    asking.current = asked;
  }, [asked]);
  // Now or not at all: nothing that deletes waits on a device for its time.
  const { act, acting, problem } = useActing(client, view.space);
  const offered = now === 0 || periods.includes(now) ? periods : [...periods, now].sort((a, b) => a - b);
  const set = () => {
    setAsked(false);
    void act({ type: "set_retention", ...(months === 0 ? {} : { months }) });
  };
  return (
    <>
      {asked ? (
        <div class="question" role="group" aria-label={t("retention_title")} onKeyDown={(event) => event.key === "Escape" && setAsked(false)}>
          {months === 0 ? <p>{t("retention_lift_question")}</p> : (
            <>
              <p>{t("retention_what_goes", { months })}</p>
              <p>{t("retention_when", { day: day(client.now() + graceDays * 86_400_000) })}</p>
              <p>{t("retention_what_stays")}</p>
            </>
          )}
          <button ref={yes} class="button button-main" type="button" onClick={set}>{months === 0 ? t("retention_lift_yes") : t("retention_yes", { months })}</button>
          <button class="button" type="button" onClick={() => setAsked(false)}>{t("cancel")}</button>
        </div>
      ) : (
        <Form
          class="form"
          send={() => {
            if (months !== now && !acting) setAsked(true);
          }}
        >
          <label class="pick">
            <span>{t("retention_choose")}</span>
            <select ref={choice} value={months} onChange={(event) => setMonths(Number(event.currentTarget.value))}>
              <option value={0}>{t("retention_none")}</option>
              {offered.map((each) => <option key={each} value={each}>{t("retention_months", { months: each })}</option>)}
            </select>
          </label>
          <button class="button" type="submit" aria-disabled={months === now || acting}>{t("retention_change")}</button>
        </Form>
      )}
      <p role="status">{acting ? t("retention_waits") : ""}</p>
      <p role="alert" class="field-problem">{problem}</p>
    </>
  );
}
