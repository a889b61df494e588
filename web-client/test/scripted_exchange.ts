import type { Exchange, Exchanged } from "../src/polling_transport";
import type { ClientFrame, ServerFrame } from "../src/wire";

/** One request that the client made, answered when the test says so. */
export interface Asked {
  readonly query: URLSearchParams;
  readonly frames: readonly ClientFrame[];
  readonly gone: AbortSignal;
  answered: boolean;
  answer(over?: Partial<Exchanged>): Promise<void>;
}

export const nothing: Exchanged = { status: 0, frames: [], known: {} };

/** A server whose every answer over HTTP is the test's. */
export class ScriptedExchange {
  readonly asked: Asked[] = [];

  readonly exchange: Exchange = (query, body, gone) =>
    new Promise((resolve) => {
      const asked: Asked = {
        query: new URLSearchParams(query),
        frames: body.split("\n").filter(Boolean).map((line) => JSON.parse(line) as ClientFrame),
        gone,
        answered: false,
        answer: async (over = {}) => {
          asked.answered = true;
          resolve({ ...nothing, status: 200, ...over });
          await turns();
        },
      };
      gone.addEventListener("abort", () => {
        asked.answered = true;
        resolve(nothing);
      });
      this.asked.push(asked);
    });

  /** Requests that wait for news, and those that say something. */
  get polls(): Asked[] {
    return this.asked.filter(({ query }) => query.has("wait"));
  }
  get saying(): Asked[] {
    return this.asked.filter(({ query }) => !query.has("wait"));
  }
  get poll(): Asked {
    return this.polls.at(-1)!;
  }

  said<Type extends ClientFrame["type"]>(type: Type) {
    return this.asked.flatMap(({ frames }) => frames).filter((frame): frame is Extract<ClientFrame, { type: Type }> => frame.type === type);
  }
}

/** What was promised happens. */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 10; ++turn) await Promise.resolve();
}

export const framesOf = (texts: readonly string[]) => texts.map((text) => JSON.parse(text) as ServerFrame);
