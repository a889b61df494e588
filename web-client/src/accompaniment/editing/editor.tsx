import { useMemo, useState } from "preact/hooks";

import type { Client } from "../../app/client";
import { pathOf } from "../../app/route";
import { go } from "../../app/router";
import { useNames } from "../../app/use_names";
import { keptFor } from "../../cycles/kept_for";
import { useRead } from "../../cycles/use_read";
import { Form } from "../../form";
import { t } from "../../i18n";
import { useActing } from "../../session/use_acting";
import type { CycleDraft, Draft } from "../../shelf";
import type { SpaceView } from "../../store/state";
import type { Document } from "../../templates/document";
import { EditingContext, Line, Prose, type Option } from "../../templates/fields";
import { fits } from "../../templates/fits";
import { useCheck } from "../../templates/use_check";
import { useDraft } from "../../use_draft";
import { lengths, type Cycle } from "../../wire";
import { lastPass } from "../copy";
import { begun, isAnother } from "./begun";
import { changesBetween } from "./changes";
import { finished, stageIds } from "./cycle_document";
import { Overtaken } from "./overtaken";
import { cyclePlace } from "./place";
import { StagesForm } from "./stages_form";
import { Summary } from "./summary";

interface Titled {
  readonly id: string;
  readonly title: string;
}

const asOptions = (all: readonly Titled[] | undefined): readonly Option[] => (all ?? []).map(({ id, title }) => ({ value: id, label: title }));

const noNames: ReadonlyMap<number, string> = new Map();

const withCycle = (draft: Draft, cycle: CycleDraft): Draft => ({ ...draft, cycle });

function withoutCycle({ cycle: _, ...rest }: Draft): Draft {
  return rest;
}

interface Props {
  readonly client: Client;
  readonly view: SpaceView;
  readonly cycle: Cycle;
  readonly original: Document;
}

export function CycleEditor({ client, view, cycle, original }: Props) {
  const { space, members } = view;
  const kept = useMemo(() => keptFor(client), [client]);
  const conversations = asOptions(useRead<{ readonly templates: readonly Titled[] }>(kept, "/api/templates").value?.templates);
  const instruments = asOptions(useRead<{ readonly instruments: readonly Titled[] }>(kept, "/api/instruments").value?.instruments);
  const { act, acting, problem } = useActing(client, space);
  const [draft, changeDraft] = useDraft(client, space);
  const [removed, setRemoved] = useState<Document>();
  // Of another cycle, which is over: it changes this one in nothing.
  const mine = draft.cycle?.cycle === cycle.id ? draft.cycle : undefined;
  const document = mine?.document ?? original;
  const sent = useMemo(() => finished(document, cycle.stages), [document, cycle.stages]);
  const checked = useCheck(sent, client.link.value.phase.name === "open", "/api/cycles/check");
  const overtaken = mine !== undefined && isAnother(mine, cycle);
  const nameOf = useNames(client, space, members, noNames);
  const keep = (next: Document) => changeDraft((now) => withCycle(now, { ...(now.cycle?.cycle === cycle.id ? now.cycle : begun(cycle, original)), document: next }));
  const change = (next: Document) => {
    setRemoved(stageIds(next).length < stageIds(document).length ? document : undefined);
    keep(next);
  };
  const text = useMemo(() => JSON.stringify(sent), [sent]);
  const short = useMemo(() => fits(text, lengths.edit_cycle.document), [text]);
  const errors = checked.problems.some(({ severity }) => severity === "error");
  const shut = acting || errors || overtaken || checked.state === "checking" || !short;
  const save = async () => {
    // It is shut while somebody was quicker, so the present copy is the one that was changed. A node of the release before names none.
    const based_on = cycle.document;
    if (shut || !(await act({ type: "edit_cycle", document: text, ...(based_on === undefined ? {} : { based_on }) }))) return;
    changeDraft(withoutCycle);
    go(pathOf.accompaniment(space));
  };
  return (
    <EditingContext.Provider value={{ document, problems: checked.problems, change }}>
      <Form class="tpl-form acc-editor">
        <p class="field-hint">{t("acc_edit_lead")}</p>
        {overtaken ? (
          <Overtaken
            said={t("acc_edit_overtaken", { name: cycle.edited_by === undefined ? t("someone") : nameOf(cycle.edited_by) })}
            changes={mine.base ? changesBetween(mine.base, original) : []}
            look={pathOf.accompaniment(space)}
            onMine={() => changeDraft((now) => withCycle(now, { ...begun(cycle, original), document }))}
            onTheirs={() => changeDraft(withoutCycle)}
          />
        ) : null}
        <Summary checked={checked} right={t("acc_edit_right")} placeOf={cyclePlace} />
        {removed ? <p class="tpl-undo" role="status">{t("tpl_removed")} <button class="button" type="button" onClick={() => { keep(removed); setRemoved(undefined); }}>{t("tpl_undo")}</button></p> : null}
        <section class="tpl-section" aria-labelledby="acc-edit-what">
          <h2 id="acc-edit-what">{t("tpl_what")}</h2>
          <Line path={["title"]} label="tpl_title" />
          <Line path={["short"]} label="acc_edit_short" hint="acc_edit_short_hint" />
          <Prose path={["purpose"]} label="tpl_purpose" />
        </section>
        <StagesForm here={lastPass(cycle)?.stage ?? ""} conversations={conversations} instruments={instruments} />
        <p class="field-problem" role="alert">{short ? problem : t("acc_edit_too_long")}</p>
        <div class="tpl-acts">
          <button class="button button-main" type="button" aria-disabled={shut} onClick={() => void save()}>{t("acc_edit_save")}</button>
          {mine ? <button class="button" type="button" onClick={() => { setRemoved(undefined); changeDraft(withoutCycle); }}>{t("tpl_discard")}</button> : null}
        </div>
        {errors ? <p class="field-hint">{t("acc_edit_mend")}</p> : null}
      </Form>
    </EditingContext.Provider>
  );
}
