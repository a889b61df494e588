import type { Client } from "../app/client";
import { named, t } from "../i18n";
import { dayWords } from "../session/days";
import type { Command } from "../wire";
import { figureShown } from "./figures";
import { refusedOf } from "./waiting";

/** What a rule said no to: why, and all that was written, which is kept until one lets it go (G11). */
export function Refused({ client, space }: { readonly client: Client; readonly space: number }) {
  const entries = refusedOf(space, client.entries.value);
  if (entries.length === 0) return null;
  return (
    <div class="refusals" aria-live="polite">
      {entries.map((entry) => (
        <section key={entry.order} class="refusal">
          <h3>{t("plans_refused")}</h3>
          <p>{named("refusals", entry.refused!.code)}</p>
          <blockquote dir="auto">{written(entry.do).map((line, number) => <p key={number}>{line}</p>)}</blockquote>
          <div class="refusal-actions"><button class="button" type="button" onClick={() => void client.takeBack(entry)}>{t("refused_drop")}</button></div>
        </section>
      ))}
    </div>
  );
}

function written(said: Command): readonly string[] {
  switch (said.type) {
    case "stand_action":
      return [t(`plans_state_${said.state}`), ...(said.note === undefined ? [] : [said.note])];
    case "measure_indicator":
      return [`${figureShown(said.value)} · ${dayWords(said.on)}`, ...(said.source === undefined ? [] : [t("plans_source_is", { source: said.source })])];
    default:
      return [];
  }
}
