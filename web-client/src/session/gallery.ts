import { mayPost } from "../community/rights";
import type { OwnPart } from "../store/own_part";
import type { GalleryState, Question, RefusalCode } from "../wire";
import type { Gallery, Script } from "./script";
import type { Session } from "./session";
import { holdsDuty, present, seatsOf, type Here } from "./standing";

// The public of a session: who is in it without a seat (rules C140 to C147). The same rules as server/domain/gallery_acts.cpp;
// the server decides.

const nothing: GalleryState = { questions: [], reactions: [], hands: 0 };
const mineUnknown: OwnPart = { voted: [] };

export function asksOfPublic(script: Script): boolean {
  return script.phases.some(({ gallery }) => gallery !== undefined);
}

export function inPublic({ conversation, self }: Here): boolean {
  return seatsOf(conversation, self).length === 0;
}

export function broughtByPublic({ conversation }: Pick<Here, "conversation">): GalleryState {
  return conversation.gallery ?? nothing;
}

export function ownPartOf({ client, view }: Pick<Session, "client" | "view">): OwnPart {
  return client.ownParts.value.get(view.space) ?? mineUnknown;
}

/** What the present phase asks of me; undefined: nothing, or I have a seat. */
export function askedOfMe(here: Here): Gallery | undefined {
  return here.conversation.stage === "running" && inPublic(here) && mayPost(here.spaceRoles) ? present(here).gallery : undefined;
}

/** Do I say what became of questions? */
export function caresForQuestions(here: Here): boolean {
  return here.conversation.stage !== "ended" && holdsDuty(here, here.self, "facilitates");
}

/** Why I cannot ask another question; undefined: I can. */
export function objectionToAsking(here: Here, waiting: number): RefusalCode | undefined {
  const most = askedOfMe(here)?.questions;
  if (most === undefined) return "nothing_for_public";
  return mineWaiting(here) + waiting >= most ? "limit_reached" : undefined;
}

function mineWaiting(here: Here): number {
  return broughtByPublic(here).questions.filter(({ author, standing }) => author === here.self && standing === undefined).length;
}

/** Most wanted first; of those that are wanted alike, who asked first. */
export function mostWanted(questions: readonly Question[]): Question[] {
  return [...questions].sort((one, other) => other.votes - one.votes || one.number - other.number);
}
