import { t } from "../i18n";
import type { Cycle, Guide } from "./document";
import { ModalityList } from "./modality_list";
import { StageList } from "./stage_list";
import { accompaniedIn, accompaniesIn, cadenceWords, lengthOf, progressesIn } from "./words";

interface Props {
  readonly cycle: Cycle;
  readonly space: number;
  readonly guide?: Guide | undefined;
  readonly titleOf: (id: string) => string | undefined;
  readonly instrumentOf: (id: string) => string | undefined;
}

/** All that the document of a cycle says. */
export function CycleShown({ cycle, space, guide, titleOf, instrumentOf }: Props) {
  const modalities = guide?.modalities.filter(({ id }) => cycle.modalities?.includes(id)) ?? [];
  const ofTheWhole = cycle.flags?.filter(({ stages }) => stages === undefined) ?? [];
  return (
    <article class="cyc-whole">
      <p class="lead" dir="auto">{cycle.purpose}</p>
      <p dir="auto">{cycle.when}</p>
      <dl class="cyc-facts">
        <div><dt>{t("cyc_accompanied")}</dt><dd>{accompaniedIn(cycle)}</dd></div>
        <div><dt>{t("cyc_accompanies")}</dt><dd>{accompaniesIn(cycle)}</dd></div>
        <div><dt>{t("cyc_progresses")}</dt><dd>{progressesIn(cycle)}</dd></div>
        {lengthOf(cycle) === "" ? null : <div><dt>{t("cyc_length")}</dt><dd>{lengthOf(cycle)}</dd></div>}
        {cycle.cadence ? <div><dt>{t("cyc_cadence")}</dt>{cycle.cadence.map((each) => <dd key={each.what} dir="auto">{cadenceWords(each)}</dd>)}</div> : null}
        {cycle.entry ? <div><dt>{t("cyc_entry")}</dt><dd dir="auto">{cycle.entry.says}</dd></div> : null}
      </dl>
      {cycle.equal ? <p class="cyc-aside">{t("cyc_equal")}</p> : null}
      {cycle.voluntary ? <p class="cyc-aside">{t("cyc_voluntary")}</p> : null}
      <h2>{t("cyc_stages")}</h2>
      <p class="field-hint">{t("cyc_stages_hint")}</p>
      <StageList cycle={cycle} space={space} titleOf={titleOf} instrumentOf={instrumentOf} />
      {ofTheWhole.length === 0 ? null : (
        <>
          <h2>{t("cyc_flags")}</h2>
          {ofTheWhole.map(({ says, effect }) => <p key={says} class="cyc-flag"><b>{t(`cyc_${effect}`)}</b> <span dir="auto">{says}</span></p>)}
        </>
      )}
      {cycle.moments ? (
        <>
          <h2>{t("cyc_moments")}</h2>
          <dl class="cyc-facts">{cycle.moments.map((each) => <div key={each.title}><dt dir="auto">{each.title}</dt><dd dir="auto">{each.purpose}</dd></div>)}</dl>
        </>
      ) : null}
      {modalities.length === 0 ? null : <><h2>{t("cyc_modalities")}</h2><ModalityList modalities={modalities} /></>}
      {cycle.notes ? <><h2>{t("cyc_notes")}</h2><ul class="cyc-notes">{cycle.notes.map((each) => <li key={each} dir="auto">{each}</li>)}</ul></> : null}
      {cycle.ours ? <><h2>{t("cyc_ours")}</h2><ul class="cyc-notes">{cycle.ours.map((each) => <li key={each} dir="auto">{each}</li>)}</ul></> : null}
      <button class="button cyc-print" type="button" onClick={() => print()}>{t("cyc_print")}</button>
    </article>
  );
}
