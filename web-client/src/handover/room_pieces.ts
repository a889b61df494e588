import { copyOf, lastPass, stageTitle, standing } from "../accompaniment/copy";
import { visitsWords } from "../accompaniment/agreed_visits_words";
import { meetingWords } from "../accompaniment/words";
import { quotaAgreedWords } from "../activities/agreed_activities_words";
import { t } from "../i18n";
import type { Accompaniment, CommitmentTold } from "../wire";
import { blank } from "../words";
import { dayHere } from "./days";
import { commitmentWords, notePiece, type LoggedCommitment } from "./logged_pieces";
import { ofCommitment, type Piece } from "./piece";

/** What there is to choose of how a room accompanies: the agreement that holds, and where its cycle stands. */
export function accompanimentPieces({ agreement, cycle }: Pick<Accompaniment, "agreement" | "cycle">): readonly Piece[] {
  const pieces: Piece[] = [];
  if (agreement) {
    const { id, goals, since: at = agreement.at } = agreement;
    const times = meetingWords(agreement);
    const numbers = [...(agreement.visits ? [visitsWords(agreement.visits)] : []), ...(agreement.activities ?? []).map(quotaAgreedWords)].join("; ");
    if (goals !== undefined && !blank(goals)) pieces.push({ id: `goals ${id}`, about: "agreement", at, text: t("handover_goals", { goals }) });
    if (times !== "") pieces.push({ id: `times ${id}`, about: "agreement", at, text: t("handover_times", { times }) });
    if (numbers !== "") pieces.push({ id: `numbers ${id}`, about: "agreement", at, text: t("handover_numbers", { numbers }) });
  }
  const pass = cycle && lastPass(cycle);
  if (cycle && pass) {
    const document = copyOf(cycle);
    const number = standing(cycle) + 1;
    const values = { title: document.title, stage: stageTitle(document, pass.stage), number, count: cycle.stages.length, day: dayHere(pass.at) };
    pieces.push({ id: `cycle ${cycle.id}`, about: "cycle", at: pass.at, text: t("handover_stage", values) });
  }
  return pieces;
}

/** Pending commitments that one owns, with the last note where it is one's own. */
export function pendingChoices(all: readonly CommitmentTold[], self: number): readonly LoggedCommitment[] {
  return all.flatMap(({ commitment, text, note }) => {
    const { id, owners, state, due, made_at: made, changed_at: at, noted_by: by } = commitment;
    if (text === undefined || !owners.includes(self)) return [];
    const piece: Piece = { id: ofCommitment(id), about: "commitment", at: made, text: commitmentWords(text, state, due) };
    return [{ piece, notes: note !== undefined && by === self && at !== undefined ? [notePiece(id, at, note)] : [] }];
  });
}
