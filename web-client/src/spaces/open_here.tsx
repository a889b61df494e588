import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { t } from "../i18n";
import { InnerForm } from "../inner_form";
import { limits, type SeatedPerson, type SpaceKind } from "../wire";
import { useOpening } from "./use_opening";

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
  const { open, opening, problem } = useOpening(client, space);
  return (
    <InnerForm
      class="mat-plan"
      aria-label={label}
      send={(form) => void open(form, { kind, title: name, ...(people ? { people: [...people] } : {}) }, opened)}
      fresh
      close={leave}
    >
      <label class="pick">
        <span>{t("open_name")}</span>
        <input id={`${id}-name`} type="text" dir="auto" autocomplete="off" maxLength={limits.title_max} value={name} aria-describedby={`${id}-problem`} aria-invalid={problem !== ""} onInput={(event) => setName(event.currentTarget.value)} />
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
