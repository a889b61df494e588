import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

import { Mark } from "../app/icons";
import { Languages } from "../app/languages";
import { go } from "../app/router";
import { becomeVisitor, visitor } from "../app/visitor";
import { t } from "../i18n";
import type { Person } from "../wire";
import { whyNot } from "./api";

/** What every way in looks like: the cloth, what is asked, the languages. */
export function EntryFrame({ children }: { readonly children: ComponentChildren }) {
  return (
    <main class="entry">
      <header class="entry-cloth">
        <div class="entry-brand"><Mark /><span>{t("app")}</span></div>
        <p class="entry-tagline">{t("tagline")}</p>
      </header>
      <div class="entry-body">
        {children}
        <Languages />
      </div>
    </main>
  );
}

export interface Entered {
  readonly self: Person;
  /** Where to go. */
  readonly path: string;
  /** Other people use this device. */
  readonly shared?: boolean;
}

/** Becoming somebody: whoever was here before goes, and what went wrong is said. */
export function useEntering() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const enter = async (ask: () => Promise<Entered>) => {
    setBusy(true);
    setProblem("");
    try {
      const { self, path, shared } = await ask();
      if (visitor.value.name === "in") visitor.value.client.stop();
      go(path, "replace");
      await becomeVisitor(self, shared);
    } catch (reason) {
      setProblem(whyNot(reason));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, setProblem, enter };
}
