import { t } from "../i18n";
import type { Instrument } from "./api";

/** That a network made it, and of what; empty: it is a shipped one. */
export function madeBy({ network }: Pick<Instrument, "network">): string {
  if (!network) return "";
  return network.adapts ? t("ins_adapts", { title: network.adapts.title, version: network.adapts.version }) : t("ins_of_network");
}
