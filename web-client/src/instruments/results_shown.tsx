import { saveFile } from "../files/save_file";
import { counted, language, t } from "../i18n";
import { csvOf, type ByLink, type Group, type Results, type SheetTold } from "./api";
import { dayOf } from "./application_card";
import { ChoicePart } from "./choice_part";
import { Distribution } from "./distribution";
import type { Series } from "./figures";
import { ProfileChart } from "./profile_chart";

/** What answers come to: one's own, the pair's, and the report of the group. Nothing is put in an order of merit (rule I6). */
export function ResultsShown({ results, chosen }: { readonly results: Results; readonly chosen: () => void }) {
  const { sheets, group, document } = results;
  const mine = sheets.find((sheet) => sheet.mine);
  const whom = sheets.find((sheet) => sheet.of_themselves);
  const others = sheets.filter((sheet) => sheet !== whom && !sheet.of_themselves);
  return (
    <>
      {mine ? <Own sheet={mine} results={results} /> : null}
      {whom && others.length > 0 ? (
        <section class="ins-section" aria-labelledby="ins-other">
          <h2 id="ins-other">{t("ins_self_other")}</h2>
          {others.map((other) => (
            <ProfileChart key={other.by.id} document={document} change={t("ins_difference")}
              series={[{ title: other.by.name, means: other.dimensions }, { title: t("ins_by_themselves", { name: whom.by.name }), means: whom.dimensions }]} />
          ))}
        </section>
      ) : null}
      {sheets.filter((sheet) => !sheet.mine).map((sheet) => <Words key={sheet.by.id} sheet={sheet} results={results} />)}
      {results.readers === "group" ? (
        <section class="ins-section" aria-labelledby="ins-group">
          <h2 id="ins-group">{t("ins_group")}</h2>
          {group === undefined ? <p class="field-hint">{t("ins_group_open")}</p> : null}
          {group && group.items.length === 0 ? <p class="field-hint">{t("ins_group_few")}</p> : null}
          {group && group.items.length > 0 ? (
            <>
              <p class="field-hint">{counted("ins_answers", group.answered)}. {group.items.length < document.items.length ? t("ins_group_some") : ""}</p>
              <ProfileChart document={document} change={group.before ? t("ins_change") : undefined} series={withBefore(t("ins_now"), group)} />
              <h3>{t("ins_by_item")}</h3>
              <Distribution document={document} figures={group.items} />
            </>
          ) : null}
        </section>
      ) : null}
      {results.by_link ? <AnsweredByLink results={results} by={results.by_link} /> : null}
      {results.chosen || results.chooses ? <ChoicePart results={results} chosen={chosen} /> : null}
      {group && (group.items.length > 0 || results.by_link?.whole.items.length) ? (
        <div class="ins-acts">
          <a class="button ins-link" href={csvOf(results.space, results.id, language())} download>{t("ins_csv")}</a>
          <button class="button" type="button" onClick={() => save(results)}>{t("ins_json")}</button>
        </div>
      ) : null}
    </>
  );
}

/** Those without an account: a group of its own, each link a part of it. Of one link the whole is the same again. */
function AnsweredByLink({ results, by }: { readonly results: Results; readonly by: ByLink }) {
  const { parts, whole } = by;
  return (
    <section class="ins-section" aria-labelledby="ins-by-link">
      <h2 id="ins-by-link">{t("lnk_results")}</h2>
      <p class="field-hint">{t("lnk_results_lead")}</p>
      {parts.map((part) => <LinkFigures key={part.link} title={t("lnk_results_of", { group: part.group })} figures={part} results={results} />)}
      {parts.length > 1 ? <LinkFigures title={t("lnk_results_all")} figures={whole} results={results} /> : null}
    </section>
  );
}

function LinkFigures({ title, figures, results: { document } }: { readonly title: string; readonly figures: Group; readonly results: Results }) {
  return (
    <div class="ins-section ins-by-link">
      <h3 dir="auto">{title}</h3>
      {figures.items.length === 0 ? <p class="field-hint">{t("lnk_results_few")}</p> : (
        <>
          {figures.answered > 0 ? <p class="field-hint">{counted("ins_answers", figures.answered)}.</p> : null}
          <ProfileChart document={document} series={[{ title, means: figures.dimensions }]} />
          <details>
            <summary>{t("ins_by_item")}</summary>
            <Distribution document={document} figures={figures.items} />
          </details>
        </>
      )}
    </div>
  );
}

/** Against one's own beginning, not against a norm. */
function withBefore(title: string, of: Pick<SheetTold, "dimensions" | "before">): readonly Series[] {
  const now = { title, means: of.dimensions };
  return of.before ? [now, { title: t("ins_at_entry", { day: dayOf(of.before.at) }), means: of.before.dimensions }] : [now];
}

function Own({ sheet, results }: { readonly sheet: SheetTold; readonly results: Results }) {
  return (
    <section class="ins-section" aria-labelledby="ins-own">
      <h2 id="ins-own">{t("ins_own")}</h2>
      <ProfileChart document={results.document} change={sheet.before ? t("ins_change") : undefined} series={withBefore(t("ins_now"), sheet)} />
      {results.open ? null : <WrittenWords sheet={sheet} results={results} />}
    </section>
  );
}

function Words({ sheet, results }: { readonly sheet: SheetTold; readonly results: Results }) {
  return (
    <section class="ins-section" aria-label={sheet.by.name}>
      <h3>{t("ins_written_by", { name: sheet.by.name })}</h3>
      <WrittenWords sheet={sheet} results={results} />
    </section>
  );
}

function WrittenWords({ sheet, results }: { readonly sheet: SheetTold; readonly results: Results }) {
  const written = results.document.items.filter(({ id }) => typeof sheet.answers[id] === "string");
  if (written.length === 0) return null;
  return (
    <dl class="ins-written">
      {written.map((item) => <div key={item.id}><dt dir="auto">{item.text}</dt><dd dir="auto">{sheet.answers[item.id]}</dd></div>)}
    </dl>
  );
}

/** The reports of the group and of those who answered by link, with the instrument that it was answered on. */
function save({ document, group, by_link, moment, about, ends_at, title }: Results): void {
  saveFile(`${document.id}.json`, new Blob([JSON.stringify({ title, moment, about, ends_at, group, by_link, instrument: document }, null, 2)], { type: "application/json" }));
}
