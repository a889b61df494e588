import { counted, t } from "../i18n";
import { kindNamed } from "../session/script";
import type { Reading } from "./acta_document";
import { byId, minutes, type Departure } from "./shape";

/** One departure from the plan as a sentence, with its reason. */
export function told({ incident, until }: Departure, { acta, script, nameOf }: Reading): string {
  const { what, reason } = incident;
  const values = {
    phase: script.phases[incident.phase]?.title ?? "",
    by: incident.by === undefined ? "" : nameOf(incident.by),
    person: incident.person === undefined ? "" : nameOf(incident.person),
    kind: incident.kind === undefined ? "" : kindNamed(script, incident.kind).title,
    now: kindNow(incident.contribution, acta, script),
    time: until === undefined ? "" : counted("acta_minutes", minutes(until - incident.at)),
  };
  const sentence = what === "closed_early" && acta.mode === "hybrid" ? t("acta_incident_completing_closed", values)
    : what === "ended" && incident.by === undefined ? t("acta_incident_abandoned", values)
    : what === "succeeded" && incident.by === undefined ? t("acta_incident_took_over", values)
    : t(`acta_incident_${what === "resumed" ? "paused" : what}`, values);
  return reason === undefined ? sentence : t("acta_with_reason", { sentence: sentence.replace(/\.$/, ""), reason });
}

function kindNow(contribution: string | undefined, acta: Reading["acta"], script: Reading["script"]): string {
  const one = contribution === undefined ? undefined : byId(acta).get(contribution);
  return one ? kindNamed(script, one.kind).title : "";
}
