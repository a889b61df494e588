import { ApiError, call } from "../entry/api";
import { decodeServerFrame, type Acta } from "../wire";

/**
 * The acta as the server has it now: over HTTP, as it needs no connection that follows the space. Rejects with ApiError;
 * its code is acta_not_ready before the session is over.
 */
export async function loadActa(space: number): Promise<Acta> {
  const acta = await call<unknown>("GET", `/api/spaces/${space}/acta`);
  const frame = decodeServerFrame(JSON.stringify({ type: "acta", ref: 0, acta }));
  if (frame.type !== "acta") throw new ApiError(0, undefined);
  return frame.acta;
}
