import { t } from "../i18n";
import type { ActivityKind, ActivityMode, ActivityReach } from "../wire";

const every: Readonly<Record<ActivityKind, true>> = {
  gia: true, ria: true, workshop: true, meeting: true, nucleus: true, micro_workshop: true, study_circle: true, case_group: true, co_planning: true,
  demonstration: true, internship: true, microcentre: true, pedagogical_day: true, seminar: true, advice: true,
};

/** In the order in which they are offered: those that quotas know first. */
export const activityKinds = Object.keys(every) as readonly ActivityKind[];
export const activityModes: readonly ActivityMode[] = ["in_person", "remote", "hybrid"];
export const activityReaches: readonly ActivityReach[] = ["one_school", "several_schools"];

export const kindName = (kind: ActivityKind): string => t(`activities_kind_${kind}`);

/** Those that may take several days. */
export const takesDays = (kind: ActivityKind): boolean => kind === "workshop" || kind === "nucleus";

/** What is of one school, or of several. */
export const hasReach = (kind: ActivityKind): boolean => kind === "gia";
