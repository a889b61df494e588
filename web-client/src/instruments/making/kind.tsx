import { pathOf } from "../../app/route";
import { counted, t } from "../../i18n";
import { at, listAt, put, type Document } from "../../templates/document";
import type { Kind } from "../../templates/kind";
import { shippedInstruments, type Summary } from "../api";
import { madeBy } from "../made_by";
import { InstrumentForm } from "./form";
import { blankInstrument, originIn } from "./document";
import { placeName } from "./place_name";
import { Preview } from "./preview";

/** Whoever adapts says of what, where that can be said: the form has no field to mend it. The server holds it against what it knows. */
function copied(document: Document): Document {
  const adapts = originIn(at(document, ["network", "adapts"])) ?? originIn(document);
  const before = document["network"] === undefined && adapts ? put(document, ["origin"], t("ine_origin_of_copy", { title: adapts.title })) : document;
  return put(before, ["network"], adapts ? { adapts: { ...adapts } } : {});
}

export const ownInstruments: Kind<Summary> = {
  shelf: "instruments",
  reader: "/api/instruments/check",
  paths: { list: pathOf.ownInstruments, one: pathOf.ownInstrument },
  shipped: shippedInstruments,
  blank: blankInstrument,
  copied,
  origin: ({ adapts }) => madeBy({ network: adapts ? { adapts } : {} }),
  removable: [["dimensions"], ["items"], ["scales"]],
  placeName,
  size: (document) => counted("ine_items", listAt(document, ["items"]).length),
  Form: InstrumentForm,
  Preview,
  Facts: ({ one }) => <p class="template-when" dir="auto">{one.parts.map(({ title }) => title).join(" · ")}</p>,
  sizeOf: ({ items }) => counted("ine_items", items),
  use: (space, id, title) => ({ path: `${pathOf.instruments(space)}#ins-${id}`, label: t("ins_begin"), named: t("ine_ask_named", { title }) }),
  elsewhere: (space) => ({ path: pathOf.instruments(space), label: t("ins_list") }),
  words: {
    list: "ine_list", lead: "ine_lead", leadReading: "ine_lead_reading", loading: "ins_loading", none: "ine_none", retired: "ine_is_retired", shipped: "ine_shipped",
    editor: "ine_editor", back: "ine_back", found: "ine_loading", onlyReading: "ine_only_reading", published: "ine_published", publishHint: "ine_publish_hint", full: "ine_full",
    tooLarge: "ine_import_too_large", unreadable: "ine_import_unreadable", mend: "ine_import_mend",
  },
};
