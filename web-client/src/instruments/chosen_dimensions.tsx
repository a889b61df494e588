import { t } from "../i18n";
import type { Choice, Summary } from "./api";
import { dayOf } from "./application_card";

interface Props {
  readonly parts: Summary["parts"];
  /** Those that are not asked. */
  readonly left: readonly string[];
  /** What people decided to work on when they were asked before. */
  readonly choice: Choice | undefined;
  readonly leave: (left: readonly string[]) => void;
}

/** Which dimensions are asked: all of them, until somebody says otherwise. What was decided before is there to be taken up. */
export function ChosenDimensions({ parts, left, choice, leave }: Props) {
  const before = choice ? parts.filter(({ id }) => choice.dimensions.includes(id)) : [];
  return (
    <fieldset class="ins-item ins-parts">
      <legend>{t("ins_parts")}</legend>
      <p class="field-hint">{t("ins_parts_hint")}</p>
      <div class="ins-choices">
        {parts.map(({ id, title }) => (
          <label key={id} class="ins-choice">
            <input type="checkbox" checked={!left.includes(id)} onChange={({ currentTarget: { checked } }) => leave(checked ? left.filter((each) => each !== id) : [...left, id])} />
            <span dir="auto">{title}</span>
          </label>
        ))}
      </div>
      {choice && before.length > 0 ? (
        <>
          <p class="field-hint" dir="auto">{t("ins_parts_before", { day: dayOf(choice.at), what: before.map(({ title }) => title).join(" · ") })}</p>
          <button class="button" type="button" onClick={() => leave(parts.map(({ id }) => id).filter((id) => !before.some((each) => each.id === id)))}>{t("ins_parts_take")}</button>
        </>
      ) : null}
    </fieldset>
  );
}
