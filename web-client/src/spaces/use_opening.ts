import { useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { pathOf } from "../app/route";
import { go } from "../app/router";
import { t } from "../i18n";
import { OutboxFull } from "../outbox";
import type { OpenSpace } from "../wire";
import { spacesHeading } from "./spaces_screen";

/** Sends a space on its way, also without a connection, and goes where it will be. */
export function useOpening(client: Client, space: number) {
  const [problem, setProblem] = useState("");
  const [opening, setOpening] = useState(false);
  // At once, as a second click comes before the button looks otherwise.
  const underWay = useRef(false);
  const open = async (form: HTMLFormElement, what: Omit<OpenSpace, "type">, opened?: (title: string) => void) => {
    if (underWay.current) return;
    const title = what.title.replace(/\s+/gu, " ").trim();
    if (title === "") {
      setProblem(t("open_name_missing"));
      form.querySelector<HTMLElement>("input[type=text]")?.focus();
      return;
    }
    underWay.current = true;
    setOpening(true);
    setProblem("");
    try {
      await client.ask(space, { type: "open_space", ...what, title });
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
  return { open, opening, problem };
}
