import { counted, t } from "../../i18n";
import { clock, soon } from "../../moments";
import { actsOf, publicLine } from "./public_line";
import { kindNamed, roleNamed, type Color, type Phase, type Script } from "../script";

interface Props {
  readonly script: Script;
  readonly startsAt?: number | undefined;
  /** When each phase closes, where they are open for days. */
  readonly closes?: readonly number[] | undefined;
}

/** The phases one under the other, each as long as it lasts; with the hour when it is known when they begin. */
export function PhaseTimeline({ script, startsAt, closes }: Props) {
  let seconds = 0;
  return (
    <ol class={startsAt === undefined || closes ? "plan-phase-line" : "plan-phase-line plan-phase-timed"} aria-label={t("plan_phases")}>
      {script.phases.map((phase) => {
        const at = startsAt === undefined ? undefined : startsAt + seconds * 1000;
        seconds += phase.seconds;
        const place = script.phases.indexOf(phase);
        const opens = place === 0 ? startsAt : closes?.[place - 1];
        return (
          <li key={phase.id} class={`plan-phase-step plan-dye-${dyeOf(phase, script)}`} style={{ "--minutes": Math.min(20, phase.seconds / 60) }}>
            {at === undefined || closes ? null : <span class="plan-phase-at">{clock(at)}</span>}
            <span class="plan-phase-words">
              <span class="plan-phase-title" dir="auto">{phase.title}</span>
              <span class="plan-phase-purpose" dir="auto">{phase.purpose}</span>
              <PhaseSigns phase={phase} script={script} />
              {phase.gallery ? <span class="plan-phase-public">{publicLine(actsOf(phase.gallery))}</span> : null}
              {closes?.[place] === undefined || opens === undefined ? null : <span class="plan-phase-window">{t("plan_window", { opens: soon(opens), closes: soon(closes[place]) })}</span>}
            </span>
            {closes ? null : <span class="plan-phase-minutes">{counted("plan_minutes", Math.round(phase.seconds / 60))}</span>}
          </li>
        );
      })}
    </ol>
  );
}

function PhaseSigns({ phase, script }: { readonly phase: Phase; readonly script: Script }) {
  const listening = phase.silent.map((role) => roleNamed(script, role)?.title ?? role).join(", ");
  const signs = [
    phase.poll ? t("plan_phase_poll") : phase.grants.length === 0 ? t("plan_phase_silent") : "",
    phase.breakouts ? t("plan_phase_groups", { least: phase.breakouts.sizeMin, most: phase.breakouts.sizeMax }) : "",
    phase.visibility === "at_end" ? t("plan_phase_hidden") : "",
    phase.authorship === "named" ? "" : t(phase.authorship === "anonymous" ? "plan_phase_anonymous" : "plan_phase_anonymous_hidden"),
    listening === "" ? "" : t("plan_phase_listens", { roles: listening }),
  ].filter((sign) => sign !== "");
  return signs.length === 0 ? null : <span class="plan-phase-signs">{signs.join(" · ")}</span>;
}

// The colour of what it mostly asks for; a phase in which nobody publishes has that of undyed wool.
function dyeOf(phase: Phase, script: Script): Color {
  const kind = phase.grants[0]?.kinds[0];
  return kind === undefined ? "stone" : kindNamed(script, kind).color;
}
