import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { AttachmentsShown } from "../files/attachments_shown";
import { dropped } from "../files/returned";
import { named, t } from "../i18n";
import type { Entry } from "../outbox_entry";
import { useDraft } from "../use_draft";
import type { AttachMaterial, Uuid } from "../wire";
import { refused } from "../store/shown";
import { MaterialForm } from "./material_form";
import { changingMaterial, emptyMaterial, withMaterial, withoutMaterial } from "./material_draft";
import { Leads } from "./material_leads";
import { materialsShown, mayRemove, objectionToBringing, type ShownMaterial } from "./materials";
import { refusalText } from "./session";
import type { Here } from "./standing";

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly here: Here;
  readonly nameOf: (person: number) => string;
  /** Said above the list by whoever shows it. */
  readonly heading: string;
  readonly remove: (material: Uuid) => void;
  readonly busy: boolean;
}

/** What is attached to a session: for everybody to look at, and for some to bring and to take away. */
export function MaterialsPart({ client, space, here, nameOf, heading, remove, busy }: Props) {
  const [{ material }, change] = useDraft(client, space);
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const entries = client.entries.value;
  const all = materialsShown(here.conversation, space, entries, here.self);
  const why = objectionToBringing(here);
  // Whoever goes by keyboard goes on where the next one is attached: what they pressed is gone.
  const focus = () => requestAnimationFrame(() => button.current?.focus());
  const open = () => {
    setOpened(true);
    change((draft) => withMaterial(draft, emptyMaterial));
  };
  const close = () => {
    change(withoutMaterial);
    focus();
  };
  return (
    <>
      {all.length === 0 ? <p class="field-hint">{t("materials_none")}</p> : (
        <ul class="materials" aria-labelledby={heading}>
          {all.map((shown) => (
            <Row key={shown.material.id} client={client} space={space} shown={shown} nameOf={nameOf} self={here.self} busy={busy}
              remove={shown.waiting === undefined && mayRemove(here, shown.material) ? () => { remove(shown.material.id); focus(); } : undefined} />
          ))}
        </ul>
      )}
      <Refused client={client} entries={refused(space, entries)} />
      {why === undefined ? (
        material ? <MaterialForm client={client} space={space} draft={material} change={(how) => change((draft) => changingMaterial(draft, how))} focused={opened} close={close} /> : (
          <div class="plan-buttons"><button ref={button} class="button" type="button" onClick={open}>{t("materials_attach")}</button></div>
        )
      ) : why === "role_may_not" || why === "conversation_over" ? null : <p class="field-hint">{refusalText(why)}</p>}
    </>
  );
}

interface RowProps {
  readonly client: Client;
  readonly space: number;
  readonly shown: ShownMaterial;
  readonly nameOf: (person: number) => string;
  readonly self: number;
  readonly remove: (() => void) | undefined;
  readonly busy: boolean;
}

function Row({ client, space, shown: { material, waiting }, nameOf, self, remove, busy }: RowProps) {
  const [asking, setAsking] = useState(false);
  const sure = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (asking) sure.current?.focus();
  }, [asking]);
  const leave = () => {
    setAsking(false);
    requestAnimationFrame(() => first.current?.focus());
  };
  const title = material.title ?? t("erased");
  const by = material.by === self ? t("materials_by_me") : t("materials_by", { name: nameOf(material.by) });
  return (
    <li class="material">
      <p class="material-title" dir="auto">{title}</p>
      <Leads space={space} material={material} title={title} held={waiting && !waiting.accepted ? client.files : undefined} />
      <div class="material-under">
        <span class="field-hint" dir="auto">{waiting && !waiting.accepted ? t("materials_waiting") : by}</span>
        {remove === undefined ? null : asking ? (
          <span class="material-sure">
            <button ref={sure} class="button" type="button" disabled={busy} onClick={() => { setAsking(false); remove(); }} aria-label={t("materials_remove_sure", { title })}>{t("materials_remove_yes")}</button>
            <button class="button" type="button" onClick={leave}>{t("cancel")}</button>
          </span>
        ) : (
          <button ref={first} class="link-button" type="button" disabled={busy} onClick={() => setAsking(true)} aria-label={`${t("materials_remove")}: ${title}`}>{t("materials_remove")}</button>
        )}
      </div>
    </li>
  );
}

/** What a rule said no to, with what was to be attached: it is dropped by whoever brought it. */
function Refused({ client, entries }: { readonly client: Client; readonly entries: readonly Entry[] }) {
  const id = useId();
  const mine = entries.filter((entry): entry is Entry & { readonly do: AttachMaterial } => entry.do.type === "attach_material");
  if (mine.length === 0) return null;
  return (
    <div class="refusals" aria-live="polite">
      {mine.map((entry) => (
        <section key={entry.order} class="refusal" aria-labelledby={`${id}-${entry.order}`}>
          <h3 id={`${id}-${entry.order}`} dir="auto">{t("materials_refused", { title: entry.do.title })}</h3>
          <p>{named("refusals", entry.refused!.code) ?? entry.refused!.text}</p>
          {entry.do.address === undefined ? null : <blockquote dir="ltr">{entry.do.address}</blockquote>}
          {entry.files?.length ? <AttachmentsShown space={entry.space} files={entry.files} held={client.files} tabbable /> : null}
          <div class="refusal-actions"><button class="button" type="button" onClick={() => void dropped(client, entry)}>{t("refused_drop")}</button></div>
        </section>
      ))}
    </div>
  );
}
