import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

import { t } from "../../i18n";
import { listAt, moved, put, textAt, type Path } from "../../templates/document";
import { addId, fieldId, focusOn, openAt, Part, useEditing, Wrong, WrongId } from "../../templates/fields";
import { fresh, type Listed } from "./plan_document";

interface Props {
  /** Where the list stands; its last step says of what it is. */
  readonly path: Path;
  readonly today: string;
  readonly add: "plans_add_goals" | "plans_add_objectives" | "plans_add_actions" | "plans_add_indicators";
  readonly children: (item: Path) => ComponentChildren;
}

const titles = { goals: "plans_goal_number", objectives: "plans_objective_number", actions: "plans_action_number", indicators: "plans_indicator_number" } as const;

/** The parts of a plan of one sort: one after the other, added, moved and removed by hand or by keyboard. */
export function ListForm({ path, today, add, children }: Props) {
  const { document, change } = useEditing();
  const items = listAt(document, path);
  const append = () => {
    change(put(document, [...path, items.length], fresh(path[path.length - 1] as Listed, today)));
    openAt([...path, items.length], [...path, items.length, "text"]);
  };
  return (
    <div class="plans-list" id={fieldId(path)}>
      <Wrong path={path} />
      {items.map((item, place) => (
        <Item key={textAt(item, ["id"]) || place} path={path} place={place} last={items.length - 1}>{children([...path, place])}</Item>
      ))}
      <button class="button" type="button" id={addId(path)} onClick={append}>{t(add)}</button>
    </div>
  );
}

interface ItemProps {
  readonly path: Path;
  readonly place: number;
  readonly last: number;
  readonly children: ComponentChildren;
}

function Item({ path, place, last, children }: ItemProps) {
  const { document, change } = useEditing();
  const here: Path = [...path, place];
  const text = textAt(document, [...here, "text"]);
  // What has nothing yet is open, and stays so while one writes.
  const [open] = useState(text === "");
  const title = t(titles[path[path.length - 1] as Listed], { number: place + 1, text });
  const move = (by: number) => {
    change(moved(document, path, place, by));
    const edge = place + by === 0 || place + by === last;
    focusOn(fieldId([...path, place + by]), `[data-act="${edge ? (by < 0 ? "down" : "up") : by < 0 ? "up" : "down"}"]`);
  };
  const drop = () => {
    change(put(document, here, undefined));
    focusOn(last === 0 ? addId(path) : fieldId([...path, Math.min(place, last - 1)]));
  };
  return (
    <Part path={here} title={title} open={open}>
      <div class="tpl-acts">
        <button class="button" type="button" data-act="up" disabled={place === 0} onClick={() => move(-1)} aria-label={t("tpl_up_named", { title })}>{t("tpl_up")}</button>
        <button class="button" type="button" data-act="down" disabled={place === last} onClick={() => move(1)} aria-label={t("tpl_down_named", { title })}>{t("tpl_down")}</button>
        <button class="button" type="button" onClick={drop} aria-label={t("tpl_remove_named", { title })}>{t("tpl_remove")}</button>
      </div>
      <WrongId list={path} place={place} />
      {children}
    </Part>
  );
}
