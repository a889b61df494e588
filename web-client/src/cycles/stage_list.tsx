import { t } from "../i18n";
import { pathOf } from "../app/route";
import type { Cycle, Stage } from "./document";

interface Props {
  readonly cycle: Cycle;
  readonly space: number;
  /** The title of a conversation or of an instrument; undefined: it is not known yet. */
  readonly titleOf: (id: string) => string | undefined;
  readonly instrumentOf: (id: string) => string | undefined;
}

/** The thread of a cycle: a knot for each stage, in order, with all that belongs to it. */
export function StageList({ cycle, space, titleOf, instrumentOf }: Props) {
  return (
    <ol class="cyc-thread">
      {cycle.stages.map((stage, at) => (
        <li key={stage.id} class="cyc-stage">
          <StageShown stage={stage} number={at + 1} flags={flagsOf(cycle, stage)} space={space} titleOf={titleOf} instrumentOf={instrumentOf} />
        </li>
      ))}
    </ol>
  );
}

export const flagsOf = ({ flags = [] }: Cycle, { id }: Stage) => flags.filter(({ stages }) => stages?.includes(id));

interface StageProps extends Omit<Props, "cycle"> {
  readonly stage: Stage;
  readonly flags: NonNullable<Cycle["flags"]>;
}

function StageShown({ number, ...props }: StageProps & { readonly number: number }) {
  const { part, title } = props.stage;
  return (
    <>
      <span class="cyc-knot" aria-hidden="true">{number}</span>
      {part === undefined ? null : <p class="cyc-part" dir="auto">{part}</p>}
      <h3 dir="auto">{title}</h3>
      <StageWords {...props} />
    </>
  );
}

/** What a stage is for, asks and leaves behind, and what serves it. */
export function StageWords({ stage, flags, space, titleOf, instrumentOf }: StageProps) {
  return (
    <>
      <p dir="auto">{stage.purpose}</p>
      {stage.role === undefined ? null : <p class="cyc-aside">{t("cyc_role")}: <b dir="auto">{stage.role}</b></p>}
      {stage.decides === undefined ? null : <p class="cyc-aside">{t("cyc_decides")}: <b dir="auto">{stage.decides}</b></p>}
      {stage.about === "accompanier" ? <p class="cyc-aside">{t("cyc_about_accompanier")}</p> : null}
      {stage.required ? <p class="cyc-aside">{t("cyc_required")}</p> : null}
      {flags.map(({ says, effect }) => <p key={says} class="cyc-flag"><b>{t(`cyc_${effect}`)}</b> <span dir="auto">{says}</span></p>)}
      <h4>{t("cyc_questions")}</h4>
      <ul class="cyc-questions">{stage.questions.map((each) => <li key={each} dir="auto">{each}</li>)}</ul>
      <h4>{t("cyc_outputs")}</h4>
      <ul class="cyc-outputs">{stage.outputs.map((each) => <li key={each} dir="auto">{each}</li>)}</ul>
      {stage.conversations.length === 0 ? null : (
        <>
          <h4>{t("cyc_conversations")}</h4>
          <ul class="cyc-serve">{stage.conversations.map((id) => <li key={id}><a href={`${pathOf.conversations(space)}#tpl-${id}`} dir="auto">{titleOf(id) ?? id}</a></li>)}</ul>
        </>
      )}
      {stage.instruments.length === 0 ? null : (
        <>
          <h4>{t("cyc_instruments")}</h4>
          <ul class="cyc-serve">{stage.instruments.map((id) => <li key={id}><a href={`${pathOf.instruments(space)}#ins-${id}`} dir="auto">{instrumentOf(id) ?? id}</a></li>)}</ul>
        </>
      )}
    </>
  );
}
