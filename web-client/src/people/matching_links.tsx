import { matchingParts, pathOf, type MatchingPart } from "../app/route";
import { t } from "../i18n";
import type { SpaceKind } from "../wire";

const titles = { own: "mat_own", who: "mat_who", suggestions: "mat_suggestions", hours: "mat_hours" } as const satisfies Record<MatchingPart, string>;

/** From who is here to what they know, whom they look for and when they have time. */
export function MatchingLinks({ space, kind }: { readonly space: number; readonly kind: SpaceKind }) {
  if (kind === "notebook") return null;
  const parts = kind === "network" ? matchingParts : (["hours"] as const);
  return (
    <nav class="people-matching" aria-label={t("mat_parts")}>
      {parts.map((part) => <a key={part} href={pathOf.matching(space, part)}>{t(titles[part])}</a>)}
    </nav>
  );
}
