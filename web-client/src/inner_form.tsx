import type { ComponentProps } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

import { Form } from "./form";
import { t } from "./i18n";

type Props = Omit<ComponentProps<typeof Form>, "at" | "onKeyDown" | "onInput"> & {
  /** Where it is said what is missing: it is not sent, and the focus goes to the field, which says so too. */
  readonly lacks?: string | undefined;
  /** It was opened just now, and the focus goes to its first field. */
  readonly fresh?: boolean;
  /** Where it was opened inside a page: Escape closes it. */
  readonly close?: (() => void) | undefined;
  /** What was written came back with the page. */
  readonly written?: boolean;
};

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const fieldsOf = (form: HTMLFormElement): readonly Field[] => [...form.querySelectorAll<Field>("input:not([hidden]), select, textarea")].filter(({ disabled }) => !disabled);
const isWrong = (field: Field) => field.getAttribute("aria-invalid") === "true" || !field.validity.valid || (field.required && field.value.trim() === "");
const holdsWords = (field: Field) => !["radio", "checkbox", "select-one"].includes(field.type) && field.value.trim() !== "";

/** Until something else is in it, a field is wrong, and says what that line says. */
function tie(field: Field, line: string): void {
  const before = field.getAttribute("aria-describedby");
  if (before?.split(" ").includes(line) || field.getAttribute("aria-invalid") === "true") return;
  field.setAttribute("aria-describedby", before === null ? line : `${line} ${before}`);
  field.setAttribute("aria-invalid", "true");
  field.addEventListener("input", () => {
    if (before === null) field.removeAttribute("aria-describedby");
    else field.setAttribute("aria-describedby", before);
    field.removeAttribute("aria-invalid");
  }, { once: true });
}

/** A form inside a page: it begins at its first field, leads to what is missing, and Escape takes nothing away that somebody wrote without asking. */
export function InnerForm({ send, lacks, fresh = false, close, written = false, children, ...rest }: Props) {
  const [asked, ask] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const typedIn = useRef(new Set<Field>());
  const was = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (!fresh || !form.current) return;
    const [first, ...others] = fieldsOf(form.current);
    // Of a choice, what is chosen.
    (others.find((each) => first!.type === "radio" && each.name === first!.name && (each as HTMLInputElement).checked) ?? first)?.focus();
  }, []);
  const stay = () => {
    ask(false);
    was.current?.focus();
  };
  const leave = () => {
    if (asked) return stay();
    if (!written && ![...typedIn.current].some((field) => field.isConnected && holdsWords(field))) return close?.();
    was.current = document.activeElement as HTMLElement | null;
    ask(true);
  };
  const lead = (whole: HTMLFormElement, line: string) => {
    const wrong = fieldsOf(whole).find(isWrong);
    if (wrong) tie(wrong, line);
    wrong?.focus();
  };
  return (
    <Form
      {...rest}
      at={form}
      send={lacks === undefined ? send : (whole) => lead(whole, lacks)}
      onInput={({ target }) => {
        typedIn.current.add(target as Field);
        ask(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !close || event.defaultPrevented || event.isComposing) return;
        // What it was opened in stays open.
        event.stopPropagation();
        leave();
      }}
    >
      {children}
      {asked && close ? <Leaving stay={stay} close={close} /> : null}
    </Form>
  );
}

function Leaving({ stay, close }: { readonly stay: () => void; readonly close: () => void }) {
  return (
    <div class="question" role="group" aria-label={t("form_leave_yes")}>
      <p ref={focused} tabIndex={-1}>{t("form_leave")}</p>
      <button class="button button-main" type="button" onClick={stay}>{t("form_leave_no")}</button>
      <button class="button" type="button" onClick={close}>{t("form_leave_yes")}</button>
    </div>
  );
}

/** As the `ref` of what comes because somebody asked for it: the focus goes there. */
export const focused = (what: HTMLElement | null) => what?.focus();
