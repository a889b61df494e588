import { useMemo } from "preact/hooks";

import { pathOf } from "../app/route";
import { counted, t } from "../i18n";
import { PhaseTimeline } from "../session/plan/phase_timeline";
import { actsIn, publicLine } from "../session/plan/public_line";
import { shippedTemplates, type TemplateSummary } from "../session/plan/templates";
import { readTemplate } from "../session/script";
import { minutesOf, type Document } from "./document";
import { DocumentForm } from "./document_form";
import type { Kind } from "./kind";
import { placeName } from "./place_name";

function Preview({ document }: { readonly document: Document }) {
  const script = useMemo(() => readTemplate(document), [document]);
  return <PhaseTimeline script={script} />;
}

/** What it asks of those without a role, if anything: in which phase, its preview says. */
function Public({ one }: { readonly one: TemplateSummary }) {
  const line = publicLine(actsIn(one.phases));
  return line === "" ? null : <p class="template-when template-public">{line}</p>;
}

export const conversations: Kind<TemplateSummary> = {
  shelf: "templates",
  reader: "/api/templates/check",
  paths: { list: pathOf.conversations, one: pathOf.conversation },
  shipped: shippedTemplates,
  copied: (document) => document,
  origin: ({ adapted_from }, titleOf) => (adapted_from === "" ? "" : t("plan_adapted_from", { title: titleOf(adapted_from) })),
  removable: [["phases"], ["roles"], ["kinds"], ["preparation", "fields"]],
  placeName,
  size: (document) => counted("plan_minutes", minutesOf(document)),
  Form: DocumentForm,
  Preview,
  Facts: Public,
  sizeOf: ({ minutes }) => counted("plan_minutes", minutes),
  use: (space, id, title) => ({ path: pathOf.openWith(space, id), label: t("tpl_plan"), named: t("tpl_plan_named", { title }) }),
  elsewhere: (space) => ({ path: pathOf.cycles(space), label: t("cyc_list") }),
  words: {
    list: "tpl_list", lead: "tpl_list_lead", leadReading: "tpl_list_lead_reading", loading: "plan_templates_loading", none: "tpl_none", retired: "tpl_is_retired", shipped: "tpl_shipped",
    editor: "tpl_editor", back: "tpl_back", found: "tpl_loading", onlyReading: "tpl_only_reading", published: "tpl_published", publishHint: "tpl_publish_hint", full: "tpl_full",
    tooLarge: "tpl_import_too_large", unreadable: "tpl_import_unreadable", mend: "tpl_import_mend",
  },
};
