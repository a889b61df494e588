import type { OwnPartFrame, ServerFrame } from "../wire";

/** What is mine among the public of a session, as the server said last. */
export type OwnPart = Omit<OwnPartFrame, "type" | "space">;
export type OwnParts = ReadonlyMap<number, OwnPart>;

export const noOwnParts: OwnParts = new Map();

/** After a frame. Pure. Never kept on the device: it is told anew with every link. */
export function afterOwnPart(parts: OwnParts, frame: ServerFrame): OwnParts {
  switch (frame.type) {
    case "own_part": {
      const { type: _, space, ...part } = frame;
      return new Map(parts).set(space, part);
    }
    case "view_reset":
    case "left": {
      if (!parts.has(frame.space)) return parts;
      const others = new Map(parts);
      others.delete(frame.space);
      return others;
    }
    default:
      return parts;
  }
}
