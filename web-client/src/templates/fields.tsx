import { createContext, type ComponentChildren } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";

import { t } from "../i18n";
import type { Problem } from "./api";
import { at, listAt, placeOf, put, renamed, textAt, textsAt, type Document, type Json, type Path } from "./document";

type Text = Parameters<typeof t>[0];

/** The document that is edited, what is wrong with it, and how it is changed. */
export interface Editing {
  readonly document: Document;
  readonly problems: readonly Problem[];
  readonly change: (next: Document) => void;
}

export const EditingContext = createContext<Editing>({ document: {}, problems: [], change: () => {} });
export const useEditing = () => useContext(EditingContext);

export const fieldId = (path: Path) => `f-${placeOf(path)}`;

/** Puts the focus on what has just come, or has just moved. */
export const focusOn = (id: string, inside = "") => requestAnimationFrame(() => {
  const found = document.getElementById(id);
  const wanted = inside === "" ? found : found?.querySelector<HTMLElement>(inside);
  if (found instanceof HTMLDetailsElement && inside === "") found.querySelector("summary")?.focus();
  else wanted?.focus();
});

/** The same for the first field of a part that has just come, which is closed until then. */
export const openAt = (part: Path, field: Path) => requestAnimationFrame(() => {
  const found = document.getElementById(fieldId(part));
  if (found instanceof HTMLDetailsElement) found.open = true;
  focusOn(fieldId(field));
});

/** The button that adds to what stands at this path. */
export const addId = (path: Path) => `${fieldId(path)}-add`;

/** The roles or kinds of the document, or its dimensions, to choose from. */
export const declared = (document: Document, list: "roles" | "kinds" | "dimensions" | "scales"): readonly Option[] =>
  listAt(document, [list]).map((each) => ({ value: textAt(each, ["id"]), label: textAt(each, ["title"]) || textAt(each, ["id"]) }));

/** What is wrong exactly there, or further inside where nothing has a field of its own. */
export function problemsAt(problems: readonly Problem[], path: Path, inside: boolean): readonly Problem[] {
  const place = placeOf(path);
  return problems.filter((each) => each.place === place || (inside && (each.place.startsWith(`${place}[`) || each.place.startsWith(`${place}.`))));
}

export function Wrong({ path, inside = false }: { readonly path: Path; readonly inside?: boolean }) {
  const found = problemsAt(useEditing().problems, path, inside);
  if (found.length === 0) return null;
  return (
    <ul class="tpl-problems" id={`${fieldId(path)}-wrong`}>
      {found.map((each, index) => <li key={index} class={each.severity === "error" ? "tpl-error" : "tpl-warning"}>{each.text}</li>)}
    </ul>
  );
}

/** Nobody writes ids by hand: one that is wrong is made anew. */
export function WrongId({ list, place }: { readonly list: Path; readonly place: number }) {
  const { document, problems, change } = useEditing();
  const path: Path = [...list, place];
  if (problemsAt(problems, [...path, "id"], true).length === 0) return null;
  const mend = () => {
    change(renamed(document, list, place, "otro"));
    focusOn(fieldId(list.length === 1 ? path : [...path, "title"]));
  };
  return (
    <div class="tpl-wrong-id" id={fieldId([...path, "id"])}>
      <Wrong path={[...path, "id"]} inside />
      <button class="button" type="button" onClick={mend}>{t("tpl_other_id")}</button>
    </div>
  );
}

function useField(path: Path, inside: boolean) {
  const { document, problems, change } = useEditing();
  const wrong = problemsAt(problems, path, inside);
  const id = fieldId(path);
  return {
    document,
    id,
    set: (value: Json | undefined) => change(put(document, path, value)),
    told: { "aria-invalid": wrong.some(({ severity }) => severity === "error"), ...(wrong.length > 0 ? { "aria-describedby": `${id}-wrong` } : {}) },
  };
}

interface FieldProps {
  readonly path: Path;
  readonly label: Text;
  readonly hint?: Text;
}

export function Line({ path, label, hint }: FieldProps) {
  const { document, id, set, told } = useField(path, true);
  return (
    <div class="field">
      <label for={id}>{t(label)}</label>
      {hint ? <p class="field-hint">{t(hint)}</p> : null}
      <input id={id} dir="auto" autocomplete="off" value={textAt(document, path)} {...told} onInput={(event) => set(event.currentTarget.value)} />
      <Wrong path={path} inside />
    </div>
  );
}

export function Prose({ path, label, hint, rows = 3, optional = false }: FieldProps & { readonly rows?: number; readonly optional?: boolean }) {
  const { document, id, set, told } = useField(path, true);
  return (
    <div class="field">
      <label for={id}>{t(label)}</label>
      {hint ? <p class="field-hint">{t(hint)}</p> : null}
      <textarea id={id} dir="auto" rows={rows} value={textAt(document, path)} {...told} onInput={(event) => set(optional && event.currentTarget.value === "" ? undefined : event.currentTarget.value)} />
      <Wrong path={path} inside />
    </div>
  );
}

/** A number, or none where it may be missing. What is no number stays as it is typed, for the server to refuse. */
export function Count({ path, label, hint, optional = false, least = 0 }: FieldProps & { readonly optional?: boolean; readonly least?: number }) {
  const { document, id, set, told } = useField(path, true);
  const value = at(document, path);
  return (
    <div class="field tpl-count">
      <label for={id}>{t(label)}</label>
      {hint ? <p class="field-hint">{t(hint)}</p> : null}
      <input id={id} type="number" inputMode="numeric" min={least} step={1} value={typeof value === "number" ? value : ""} {...told}
        onInput={({ currentTarget: { value: typed } }) => set(typed === "" ? (optional ? undefined : 0) : Number(typed))} />
      <Wrong path={path} inside />
    </div>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** `onto`: what else changes with it. */
export function Choice({ path, label, hint, options, none, onto = (next) => next }: FieldProps & { readonly options: readonly Option[]; readonly none?: Text; readonly onto?: (next: Document, value: string) => Document }) {
  const { change } = useEditing();
  const { document, id, told } = useField(path, true);
  const value = textAt(document, path);
  const known = options.some((each) => each.value === value);
  return (
    <div class="field">
      <label for={id}>{t(label)}</label>
      {hint ? <p class="field-hint">{t(hint)}</p> : null}
      <select id={id} value={value} {...told} onChange={({ currentTarget: { value: chosen } }) => change(onto(put(document, path, chosen === "" ? undefined : chosen), chosen))}>
        {none ? <option value="">{t(none)}</option> : null}
        {known || value === "" ? null : <option value={value}>{value}</option>}
        {options.map((each) => <option key={each.value} value={each.value}>{each.label}</option>)}
      </select>
      <Wrong path={path} inside />
    </div>
  );
}

/** Any of them. In the order of the options; what is none of them is kept, and can be taken out. */
export function Several({ path, label, hint, options, optional = false }: FieldProps & { readonly options: readonly Option[]; readonly optional?: boolean }) {
  const { document, id, set, told } = useField(path, true);
  const chosen = textsAt(document, path);
  const strangers = chosen.filter((each) => !options.some(({ value }) => value === each)).map((value) => ({ value, label: value }));
  const all = [...options, ...strangers];
  const toggle = (value: string, on: boolean) => {
    const next = all.map((each) => each.value).filter((each) => (each === value ? on : chosen.includes(each)));
    set(next.length === 0 && optional ? undefined : next);
  };
  return (
    <fieldset class="tpl-several" id={id} tabIndex={-1} {...("aria-describedby" in told ? { "aria-describedby": told["aria-describedby"] } : {})}>
      <legend>{t(label)}</legend>
      {hint ? <p class="field-hint">{t(hint)}</p> : null}
      <div class="tpl-ticks">
        {all.map((each) => (
          <label key={each.value} class="tpl-tick">
            <input type="checkbox" checked={chosen.includes(each.value)} onChange={(event) => toggle(each.value, event.currentTarget.checked)} />
            <span dir="auto">{each.label}</span>
          </label>
        ))}
      </div>
      <Wrong path={path} inside />
    </fieldset>
  );
}

/** Yes, or not said. `onto`: what else changes with it. */
export function Tick({ path, label, hint, onto = (next) => next }: FieldProps & { readonly onto?: (next: Document, on: boolean) => Document }) {
  const { change } = useEditing();
  const { document, id, told } = useField(path, true);
  return (
    <div class="field">
      <label class="tpl-tick">
        <input id={id} type="checkbox" checked={at(document, path) === true} {...told}
          onChange={({ currentTarget: { checked } }) => change(onto(put(document, path, checked ? true : undefined), checked))} />
        <span>{t(label)}</span>
      </label>
      {hint ? <p class="field-hint">{t(hint)}</p> : null}
      <Wrong path={path} inside />
    </div>
  );
}

/** One text a line. What is typed stays as it is while one types, empty lines too. */
export function Lines({ path, label, hint }: FieldProps) {
  const { document, id, set, told } = useField(path, true);
  const kept = textsAt(document, path);
  const [typed, type] = useState(kept.join("\n"));
  const lines = (text: string) => text.split("\n").filter((line) => line.trim() !== "");
  useEffect(() => {
    if (lines(typed).join("\n") !== kept.join("\n")) type(kept.join("\n"));
  }, [kept.join("\n")]);
  return (
    <div class="field">
      <label for={id}>{t(label)}</label>
      <p class="field-hint">{t(hint ?? "tpl_one_a_line")}</p>
      <textarea id={id} dir="auto" rows={Math.min(8, Math.max(2, kept.length + 1))} value={typed} {...told}
        onInput={({ currentTarget: { value } }) => {
          type(value);
          const all = lines(value);
          set(all.length === 0 ? undefined : all);
        }} />
      <Wrong path={path} inside />
    </div>
  );
}

/** A part that opens: what is wrong inside is seen from outside, too. */
export function Part({ path, title, aside, children, open = false }: { readonly path: Path; readonly title: ComponentChildren; readonly aside?: ComponentChildren; readonly children: ComponentChildren; readonly open?: boolean }) {
  const wrong = problemsAt(useEditing().problems, path, true);
  const errors = wrong.filter(({ severity }) => severity === "error").length;
  return (
    <details class={errors > 0 ? "tpl-part tpl-part-wrong" : "tpl-part"} open={open} id={fieldId(path)}>
      <summary>
        <span class="tpl-part-title" dir="auto">{title}</span>
        {aside ? <span class="tpl-part-aside">{aside}</span> : null}
        {wrong.length > 0 ? <span class={errors > 0 ? "tpl-mark tpl-mark-wrong" : "tpl-mark"}>{t(errors > 0 ? "tpl_part_wrong" : "tpl_part_look")}</span> : null}
      </summary>
      <div class="tpl-part-body">
        <Wrong path={path} />
        {children}
      </div>
    </details>
  );
}
