import { useId, useRef, useState } from "preact/hooks";

import type { Client } from "../../app/client";
import { locale, t } from "../../i18n";
import { InnerForm } from "../../inner_form";
import type { SpaceView } from "../../store/state";
import { lengths } from "../../wire";
import { blank, sendable } from "../../words";
import { FormShown } from "../form_shown";
import { NamesAsk, useNamesAsked } from "../names_asked";
import { beforehand, partFor, withoutPart, withPart } from "../parts";
import { roleNamed, type FormField, type Preparation } from "../script";
import { listed } from "../session";
import { useDraft } from "../../use_draft";
import type { Planner } from "./seats";
import { useAsking } from "./use_asking";

interface Props {
  readonly client: Client;
  readonly view: SpaceView;
  readonly planner: Planner;
  readonly preparation: Preparation;
  readonly nameOf: (person: number) => string;
}

/** The form that is filled in before the session begins (rules C37, C127). What is typed stays on the device until it is kept. */
export function PreparationForm({ client, view, planner, preparation, nameOf }: Props) {
  const { conversation, script, self } = planner;
  const id = useId();
  const holds = (roles: readonly string[]) => conversation.seats.some(({ person, role }) => person === self && roles.includes(role));
  const fills = holds(preparation.fills);
  const shown = fills || preparation.shows === undefined || holds(preparation.shows);
  const titles = (roles: readonly string[]) => listed(roles.map((role) => roleNamed(script, role)?.title ?? role), locale());
  return (
    <section class="plan-form-section" aria-labelledby={id}>
      <h2 id={id} dir="auto">{preparation.title}</h2>
      <p class="field-hint" dir="auto">{preparation.purpose}</p>
      <p class="field-hint" dir="auto">
        {t("plan_form_lead_fills", { roles: titles(preparation.fills) })}{" "}
        {preparation.shows === undefined ? t("plan_form_shown_to_all") : t("plan_form_shown_to", { roles: titles([...preparation.fills, ...preparation.shows]) })}
      </p>
      {fills ? (
        <Fields client={client} view={view} preparation={preparation} nameOf={nameOf} />
      ) : shown ? (
        <FormShown preparation={preparation} form={conversation.form} nameOf={nameOf} />
      ) : (
        <p>{t("plan_form_hidden")}</p>
      )}
    </section>
  );
}

function Fields({ client, view, preparation, nameOf }: Omit<Props, "planner">) {
  const [draft, change] = useDraft(client, view.space);
  return (
    <ul class="plan-fields">
      {preparation.fields.map((field) => {
        const answer = view.conversation?.form?.find((one) => one.field === field.id);
        const part = partFor(draft, beforehand, field.id);
        return (
          <Field
            key={field.id}
            client={client}
            space={view.space}
            field={field}
            kept={answer?.text}
            by={answer ? nameOf(answer.by) : undefined}
            typed={draft.parts?.some((each) => each.phase === beforehand && each.kind === field.id) ? part.text : undefined}
            type={(text) => change((before) => withPart(before, { ...part, text }))}
            forget={() => change((before) => withoutPart(before, part))}
          />
        );
      })}
    </ul>
  );
}

interface FieldProps {
  readonly client: Client;
  readonly space: number;
  readonly field: FormField;
  /** As it stands for everybody. */
  readonly kept: string | undefined;
  readonly by: string | undefined;
  /** Written here and not kept yet. */
  readonly typed: string | undefined;
  readonly type: (text: string) => void;
  readonly forget: () => void;
}

function Field({ client, space, field, kept, by, typed, type, forget }: FieldProps) {
  const { tell, asking, problem } = useAsking(client, space);
  const [open, setOpen] = useState(false);
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const names = useNamesAsked(client, space, field.id);
  const writing = open || typed !== undefined;
  const text = typed ?? kept ?? "";
  const save = async () => {
    const words = sendable(text);
    if (!(await tell({ type: "fill_form", field: field.id, ...(blank(words) ? {} : { text: words }) }))) return;
    forget();
    setOpen(false);
  };
  const submit = () => {
    if (names.pass(text)) void save();
  };
  const name = <>{field.title}{field.required ? <span class="field-hint"> · {t("plan_form_required")}</span> : null}</>;
  return (
    <li class="field">
      {writing ? <label for={id} dir="auto">{name}</label> : <h3 dir="auto">{name}</h3>}
      {field.hint === "" ? null : <p id={`${id}-hint`} class="field-hint" dir="auto">{field.hint}</p>}
      {writing ? (
        <InnerForm
          class="plan-field"
          busy={asking}
          fresh={open}
          send={submit}
          close={() => { forget(); setOpen(false); }}
          written={typed !== undefined}
        >
          <p class="names-hint">{t("names_hint")}</p>
          <NamesAsk asked={names} change={() => area.current?.focus()} send={submit} />
          <textarea ref={area} id={id} dir="auto" rows={3} maxLength={lengths.fill_form.text} value={text} aria-describedby={field.hint === "" ? undefined : `${id}-hint`}
            onInput={({ currentTarget }) => {
              names.changed();
              type(currentTarget.value);
            }} />
          <p class="field-problem" role="alert">{problem}</p>
          <div class="plan-buttons">
            <button class="button button-main" type="submit" aria-disabled={asking} aria-label={`${t("plan_form_save")}: ${field.title}`}>{t("plan_form_save")}</button>
            <button class="button" type="button" onClick={() => { forget(); setOpen(false); }}>{t("cancel")}</button>
          </div>
        </InnerForm>
      ) : (
        <div class="plan-field">
          <p class="plan-field-words" dir="auto">{kept ?? t("plan_form_empty")} {by === undefined ? null : <span class="form-by">— {by}</span>}</p>
          <div class="plan-buttons">
            <button class="button" type="button" aria-label={`${t(kept === undefined ? "plan_form_write" : "plan_form_change")}: ${field.title}`} onClick={() => setOpen(true)}>
              {t(kept === undefined ? "plan_form_write" : "plan_form_change")}
            </button>
          </div>
        </div>
      )}
    </li>
  );
}
