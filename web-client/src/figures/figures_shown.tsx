import { locale, t } from "../i18n";
import { standing, type Counted, type Figures, type PeriodFigures } from "./api";
import { FigureTable } from "./figure_table";
import { lineOf, peopleLine, sessionLines, spanWords, stageLines, type Line } from "./lines";

const heard = ["messages", "contributions", "seats"] as const satisfies readonly Counted[];
const visits = ["visits", "dialogues"] as const satisfies readonly Counted[];
const commitments = ["commitments", "kept", "replanned", "dropped", "overdue"] as const satisfies readonly Counted[];

/** What was done, and apart from it how people went on (rules Y11, P19). */
export function FiguresShown({ figures, period }: { readonly figures: Figures; readonly period: PeriodFigures }) {
  const span = spanWords(period);
  const lines = (all: readonly Counted[]) => all.map((what) => lineOf(period, what));
  const sessions = sessionLines(period);
  const cycles = stageLines(period);
  const caption = (key: "fig_participation" | "fig_sessions" | "fig_visits_title" | "fig_commitments_title" | "fig_plans") => t("fig_caption", { what: t(key), span });
  const none = (key: "fig_sessions_none" | "fig_stages_none"): readonly Line[] => [{ key: "none", label: t(key), value: undefined }];
  return (
    <>
      <section class="fig-part" aria-labelledby="fig-done">
        <h2 id="fig-done">{t("fig_done")}</h2>
        <FigureTable caption={caption("fig_participation")} column={t("fig_count")} lines={[peopleLine(period), ...lines(heard)]} />
        <FigureTable caption={caption("fig_sessions")} column={t("fig_count")} lines={sessions.length > 0 ? sessions : none("fig_sessions_none")} />
        <FigureTable caption={caption("fig_visits_title")} column={t("fig_count")} lines={lines(visits)} />
        <FigureTable caption={caption("fig_commitments_title")} column={t("fig_count")} lines={lines(commitments)} />
        <FigureTable caption={caption("fig_plans")} column={t("fig_count")} lines={lines(["actions"])} />
        <FigureTable
          caption={t("fig_alive", { month: spanWords({ from: figures.month, to: figures.month }) })}
          column={t("fig_count")}
          lines={standing.map((kind) => ({ key: kind, label: t(`fig_alive_${kind}`), value: figures.alive.find((each) => each.kind === kind)?.count.toLocaleString(locale()) }))}
        />
      </section>
      <section class="fig-part fig-formative" aria-labelledby="fig-formative">
        <h2 id="fig-formative">{t("fig_formative")}</h2>
        <p class="field-hint">{t("fig_formative_hint")}</p>
        {cycles.length > 0
          ? cycles.map(({ cycle, lines: stages }) => <FigureTable key={cycle} caption={t("fig_caption", { what: cycle, span })} column={t("fig_count")} lines={stages} />)
          : <FigureTable caption={t("fig_caption", { what: t("fig_stages"), span })} column={t("fig_count")} lines={none("fig_stages_none")} />}
      </section>
    </>
  );
}
