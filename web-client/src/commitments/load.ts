import { ApiError, call } from "../entry/api";
import { decodeServerFrame, type CommitmentPage } from "../wire";

/** Words stay in the session in which they were said: they are fetched when somebody looks. Rejects with ApiError. */
async function load(path: string): Promise<CommitmentPage> {
  const page = await call<unknown>("GET", path);
  const frame = decodeServerFrame(JSON.stringify({ type: "commitments", ref: 0, page }));
  if (frame.type !== "commitments") throw new ApiError(0, undefined);
  return frame.page;
}

const underWay = new Map<number, Promise<CommitmentPage>>();

/** What is pending and what is proposed; in a session that has not begun, what it would open with now. Parts of one page ask once. */
export function loadPending(space: number): Promise<CommitmentPage> {
  const before = underWay.get(space);
  if (before) return before;
  const asked = load(`/api/spaces/${space}/commitments`);
  underWay.set(space, asked);
  queueMicrotask(() => underWay.delete(space));
  return asked;
}

/** What was kept or dropped, the newest first. */
export const loadClosed = (space: number, before?: number) =>
  load(`/api/spaces/${space}/commitments?closed${before === undefined ? "" : `&before=${before}`}`);
