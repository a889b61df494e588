import { useEffect, useRef } from "preact/hooks";

import { counted, t } from "../i18n";
import type { Answer, Answers, Instrument } from "../instruments/api";
import { ItemField } from "../instruments/item_field";

interface Props {
  readonly document: Instrument;
  readonly answers: Answers;
  /** The item whose answer the server could not read. */
  readonly wrong: string;
  readonly busy: boolean;
  readonly change: (answers: Answers) => void;
  readonly send: () => void;
}

/** Every question, kept on this device with each change; sent once, when somebody says so. */
export function QuestionForm({ document, answers, wrong, busy, change, send }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (wrong !== "") form.current?.querySelector<HTMLElement>(`[id="i-${wrong}"]`)?.focus();
  }, [wrong]);
  const say = (item: string, answer: Answer | undefined) =>
    change(Object.fromEntries(Object.entries({ ...answers, [item]: answer }).filter(([, each]) => each !== undefined)) as Answers);
  const answered = document.items.filter(({ id }) => answers[id] !== undefined).length;
  return (
    <form ref={form} class="ins-form" aria-busy={busy} onSubmit={(event) => {
      event.preventDefault();
      if (!busy && answered > 0) send();
    }}>
      {document.dimensions.map((dimension) => {
        // An item of several dimensions is asked once, in the first of them.
        const items = document.items.filter(({ dimensions }) => dimensions[0] === dimension.id);
        return items.length === 0 ? null : (
          <section key={dimension.id} class="ins-part" aria-labelledby={`d-${dimension.id}`}>
            <h2 id={`d-${dimension.id}`} dir="auto">{dimension.title}</h2>
            {dimension.description ? <p class="field-hint" dir="auto">{dimension.description}</p> : null}
            {items.map((item) => <ItemField key={item.id} document={document} item={item} answer={answers[item.id]} wrong={wrong === item.id} disabled={busy} say={(answer) => say(item.id, answer)} />)}
          </section>
        );
      })}
      <p class="ins-progress">{counted("rsp_answered", answered, { all: document.items.length })}</p>
      <button class="button button-main" type="submit" disabled={busy || answered === 0}>{t("rsp_send")}</button>
      <p class="field-hint">{t("rsp_kept_here")}</p>
    </form>
  );
}
