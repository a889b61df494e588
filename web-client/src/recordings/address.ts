import type { Uuid } from "../wire";

/** Where the bytes of a part of a recording are, for people who may play it. */
export const partAddress = (space: number, recording: Uuid, part: "picture" | "sound" | "still") => `/api/spaces/${space}/recordings/${recording}/${part}`;
