import { useLayoutEffect } from "preact/hooks";

import type { Answer, Answers, Instrument } from "./api";
import { ItemField } from "./item_field";

interface Props {
  readonly document: Instrument;
  readonly answers: Answers;
  /** The item whose answer the server could not read; it is shown. */
  readonly wrong: string;
  readonly disabled: boolean;
  readonly change: (answers: Answers) => void;
}

/** Every question of an instrument, by dimension. */
export function QuestionParts({ document, answers, wrong, disabled, change }: Props) {
  useLayoutEffect(() => {
    if (wrong !== "") globalThis.document.getElementById(`i-${wrong}`)?.focus();
  }, [wrong]);
  const say = (item: string, answer: Answer | undefined) =>
    change(Object.fromEntries(Object.entries({ ...answers, [item]: answer }).filter(([, each]) => each !== undefined)) as Answers);
  // An item of several dimensions is asked once, in the first of them.
  const parts = document.dimensions.map((dimension) => ({ dimension, items: document.items.filter(({ dimensions }) => dimensions[0] === dimension.id) })).filter(({ items }) => items.length > 0);
  return (
    <>
      {parts.map(({ dimension, items }) => (
        <section key={dimension.id} class="ins-part" aria-labelledby={`d-${dimension.id}`}>
          <h2 id={`d-${dimension.id}`} dir="auto">{dimension.title}</h2>
          {dimension.description ? <p class="field-hint" dir="auto">{dimension.description}</p> : null}
          {items.map((item) => <ItemField key={item.id} document={document} item={item} answer={answers[item.id]} wrong={wrong === item.id} disabled={disabled} say={(answer) => say(item.id, answer)} />)}
        </section>
      ))}
    </>
  );
}

export const answeredOf = (document: Instrument, answers: Answers) => document.items.filter(({ id }) => answers[id] !== undefined).length;
