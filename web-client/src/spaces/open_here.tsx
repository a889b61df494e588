import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { pathOf } from "../app/route";
import { go } from "../app/router";
import { t } from "../i18n";
import { InnerForm } from "../inner_form";
import { OutboxFull } from "../outbox";
import { limits, type SeatedPerson, type SpaceKind } from "../wire";
import { spacesHeading } from "./spaces_screen";

interface Props {
  readonly client: Client;
  /** From where it is opened. */
  readonly space: number;
  readonly label: string;
  readonly opens: { readonly kind: SpaceKind; readonly people?: readonly SeatedPerson[] };
  readonly called: string;
  readonly act: string;
  /** It is on its way, under this name. */
  readonly opened?: (title: string) => void;
  readonly leave: () => void;
  readonly children: ComponentChildren;
}

/** Opens a space from where the reason for it stands: only its name is asked. Works without a connection. */
export function OpenHere({ client, space, label, opens: { kind, people }, called, act, opened, leave, children }: Props) {
  const id = useId();
  const [name, setName] = useState(() => called.slice(0, limits.title_max));
  const [problem, setProblem] = useState("");
  const [opening, setOpening] = useState(false);
  // At once, as a second click comes before the button looks otherwise.
  const underWay = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const open = async () => {
    if (underWay.current) return;
    const title = name.replace(/\s+/gu, " ").trim();
    if (title === "") {
      setProblem(t("open_name_missing"));
      field.current?.focus();
      return;
    }
    underWay.current = true;
    setOpening(true);
    setProblem("");
    try {
      await client.ask(space, { type: "open_space", kind, title, ...(people ? { people: [...people] } : {}) });
      opened?.(title);
      go(pathOf.spaces);
      // The form is gone: whoever came by keyboard goes on where the new space will be.
      requestAnimationFrame(() => document.getElementById(spacesHeading)?.focus({ preventScroll: true }));
    } catch (reason) {
      setProblem(t(reason instanceof OutboxFull ? "outbox_full" : "cannot_keep"));
      underWay.current = false;
      setOpening(false);
    }
  };
  return (
    <InnerForm
      class="mat-plan"
      aria-label={label}
      send={() => void open()}
      close={leave}
    >
      <label class="pick">
        <span>{t("open_name")}</span>
        <input ref={field} id={`${id}-name`} type="text" dir="auto" autocomplete="off" maxLength={limits.title_max} value={name} aria-describedby={`${id}-problem`} aria-invalid={problem !== ""} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <p id={`${id}-problem`} class="field-problem" role="alert">{problem}</p>
      {children}
      <p class="mat-acts">
        <button class="button button-main" type="submit" aria-disabled={opening}>{act}</button>
        <button class="button" type="button" onClick={leave}>{t("cancel")}</button>
      </p>
    </InnerForm>
  );
}
