import { useEffect, useId, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { pathOf } from "../app/route";
import { go } from "../app/router";
import { t } from "../i18n";
import { inFull, soon } from "../moments";
import { OutboxFull } from "../outbox";
import { withMeantAt } from "../spaces/meant";
import { spacesHeading } from "../spaces/spaces_screen";
import { limits } from "../wire";

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly at: number;
  readonly leave: () => void;
}

/** Opens a session whose plan begins with this time. Works without a connection. */
export function PlanHere({ client, space, at, leave }: Props) {
  const id = useId();
  const [name, setName] = useState(() => t("mat_session_name", { when: soon(at) }).slice(0, limits.title_max));
  const [problem, setProblem] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const open = async () => {
    const title = name.replace(/\s+/gu, " ").trim();
    if (title === "") {
      setProblem(t("open_name_missing"));
      return;
    }
    try {
      await client.ask(space, { type: "open_space", kind: "session", title });
      client.drafts.change(space, (draft) => withMeantAt(draft, title, at));
      go(pathOf.spaces);
      // The form is gone: whoever came by keyboard goes on where the new session will be.
      requestAnimationFrame(() => document.getElementById(spacesHeading)?.focus({ preventScroll: true }));
    } catch (reason) {
      setProblem(t(reason instanceof OutboxFull ? "outbox_full" : "cannot_keep"));
    }
  };
  return (
    <form
      class="mat-plan"
      aria-label={t("mat_plan_here")}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
      onKeyDown={(event) => event.key === "Escape" && leave()}
    >
      <p><b>{inFull(at)}</b></p>
      <label class="pick">
        <span>{t("open_name")}</span>
        <input ref={field} id={`${id}-name`} type="text" dir="auto" autocomplete="off" maxLength={limits.title_max} value={name} aria-describedby={`${id}-problem`} aria-invalid={problem !== ""} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <p id={`${id}-problem`} class="field-problem" role="alert">{problem}</p>
      <p class="field-hint">{t("mat_plan_then")}</p>
      <p class="mat-acts">
        <button class="button button-main" type="submit">{t("mat_plan_open")}</button>
        <button class="button" type="button" onClick={leave}>{t("cancel")}</button>
      </p>
    </form>
  );
}
