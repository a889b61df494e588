import { useEffect, useRef, useState } from "preact/hooks";

import { CloseIcon } from "../app/icons";
import { excerpt } from "../community/excerpt";
import { t } from "../i18n";
import type { Uuid } from "../wire";
import { authorWords } from "./authored";
import { FamilyIcon } from "./family_icon";
import { evidence } from "./rights";
import { kindNamed } from "./script";
import type { Session } from "./session";

interface Props {
  readonly session: Session;
  readonly chosen: Uuid | undefined;
  readonly needed: boolean;
  readonly choose: (one: Uuid) => void;
}

/** What the words rest on: part of what was presented, answered or observed. */
export function EvidencePicker({ session, chosen, needed, choose }: Props) {
  const { here, nameOf } = session;
  const [open, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  const all = evidence(here);
  if (chosen !== undefined || (all.length === 0 && !needed)) return null;
  return (
    <>
      <button class={needed ? "chip chip-needed" : "chip"} type="button" onClick={() => setOpen(true)}>
        <FamilyIcon family="observation" /> {t(needed ? "session_evidence_choose" : "session_evidence_add")}
      </button>
      {open ? (
        <dialog ref={dialog} class="sheet-dialog" aria-labelledby="evidence-title" onClose={() => setOpen(false)}>
          <header>
            <h2 id="evidence-title">{t("session_evidence_title")}</h2>
            <button class="bar-button" type="button" aria-label={t("cancel")} onClick={() => dialog.current?.close()}><CloseIcon /></button>
          </header>
          {all.length === 0 ? <p>{t("session_evidence_none")}</p> : null}
          <ul class="evidence-list">
            {all.map((one) => {
              const kind = kindNamed(here.script, one.kind);
              return (
                <li key={one.id}>
                  <button
                    class={`evidence color-${kind.color}`}
                    type="button"
                    onClick={() => {
                      choose(one.id);
                      dialog.current?.close();
                    }}
                  >
                    <span class="evidence-head"><FamilyIcon family={kind.family} /> {kind.title} · {authorWords(one, here.self, nameOf)}</span>
                    <span dir="auto">{one.text === undefined ? t("erased") : excerpt(one.text)}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </dialog>
      ) : null}
    </>
  );
}
