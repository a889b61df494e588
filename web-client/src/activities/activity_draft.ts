import { numberIn } from "../accompaniment/whole_number";
import type { ActivityDraft, Draft } from "../shelf";
import { lengths, type NoteActivity } from "../wire";
import { blank, codePoints, sendable } from "../words";
import { hasReach, takesDays } from "./kinds";

/** As in the description of the wire. */
export const activityDaysMax = 60;
export const daysBeforeMax = 366;
export const aboutMax = lengths.note_activity.about;

export const freshActivity = (today: number): ActivityDraft => ({ what: "gia", on: today, days: "1", mode: "in_person", about: "" });

/** A session that was held here, as an activity: it is called so, and was on its day, from afar. */
export const sessionActivity = (session: number, on: number, title: string): ActivityDraft => ({ what: "gia", on, days: "1", mode: "remote", session, about: title });

export const withActivity = (draft: Draft, activity: ActivityDraft): Draft => ({ ...draft, activity });

/** Where the form is still open: what comes after it was closed is given up. */
export const changingActivity = (draft: Draft, how: (activity: ActivityDraft) => ActivityDraft): Draft => (draft.activity ? withActivity(draft, how(draft.activity)) : draft);

export function withoutActivity({ activity: _, ...rest }: Draft): Draft {
  return rest;
}

/** Nothing of it any more, where the value is undefined. */
export function settingActivity<Name extends "on" | "reach" | "session">(activity: ActivityDraft, name: Name, value: ActivityDraft[Name]): ActivityDraft {
  const { [name]: _, ...rest } = activity;
  return { ...(rest as ActivityDraft), ...(value === undefined ? {} : { [name]: value }) };
}

export type ActivityLack = "activities_lacks_day" | "activities_lacks_days" | "activities_lacks_about" | "activities_too_long";

/** What is noted, or what is still missing of it. */
export function noted({ what, on, days, mode, reach, session, about }: ActivityDraft, today: number): NoteActivity | ActivityLack {
  if (on === undefined || on > today || on < today - daysBeforeMax) return "activities_lacks_day";
  const lasted = takesDays(what) ? numberIn(days, 1, activityDaysMax) : 1;
  if (lasted === undefined || Number.isNaN(lasted)) return "activities_lacks_days";
  if (blank(about)) return "activities_lacks_about";
  if (codePoints(about) > aboutMax) return "activities_too_long";
  return {
    type: "note_activity", what, on, days: lasted, mode,
    ...(reach !== undefined && hasReach(what) ? { reach } : {}),
    ...(session === undefined ? {} : { session }),
    about: sendable(about),
  };
}

/** What a rule said no to, as it was being written. */
export const draftOfNoted = ({ what, on, days, mode, reach, session, about }: NoteActivity): ActivityDraft => ({
  what, on, days: `${days}`, mode, about,
  ...(reach === undefined ? {} : { reach }),
  ...(session === undefined ? {} : { session }),
});
