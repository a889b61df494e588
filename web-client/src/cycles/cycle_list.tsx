import { pathOf } from "../app/route";
import { counted, t } from "../i18n";
import type { CycleSummary } from "./document";
import { accompaniedIn } from "./words";

/** Each with whom it is for and its stages: enough to choose by. */
export function CycleList({ cycles, space }: { readonly cycles: readonly CycleSummary[]; readonly space: number }) {
  return (
    <ul class="cyc-list">
      {cycles.map((one) => (
        <li key={one.id} class="cyc-card">
          {one.variant ? <p class="cyc-part" dir="auto">{one.variant.title}</p> : null}
          <h2 dir="auto"><a href={pathOf.cycle(space, one.id)}>{one.title}</a></h2>
          <p dir="auto">{one.purpose}</p>
          <p class="cyc-aside">{t("cyc_accompanied")}: {accompaniedIn(one)} · {counted("cyc_stage_count", one.stages.length)}</p>
          <p class="cyc-steps" dir="auto">{one.stages.join(" → ")}</p>
        </li>
      ))}
    </ul>
  );
}
