import type { PollingLink, PollingTransport } from "./polling_transport";
import type { Time } from "./time";
import type { Link, LinkEvents, Transport } from "./transport";
import type { WelcomeFrame } from "./wire";

/** How this device reaches the server: directly, or over plain HTTP where a network lets nothing else through. */
export type Way = "socket" | "polls";

/** What is remembered of it from one visit to the next. */
export interface WayMemory {
  recall(): Way;
  remember(way: Way): void;
}

/** After so many attempts in a row at which nothing was heard, the other way is tried once. */
export const inVain = 2;
/** A socket that does not open within it is not waited for: some networks neither let it through nor say no. */
export const opensWithin = 10_000;
/** While polls carry the link, a socket is tried quietly after this long, then less and less often. */
export const triedFirst = 15_000;
export const triedAtLast = 30 * 60_000;
const lostCode = 1006;

/**
 * One transport out of two: sockets while they work; polls where sockets do not open and HTTP works. When a socket opens
 * again, it takes over the link as it stands, so that whoever uses it notices nothing.
 */
export function fallingBack(
  sockets: Transport,
  loadPolls: () => Promise<PollingTransport>,
  time: Time,
  memory: WayMemory,
  changed: (way: Way) => void,
): Transport {
  let preferred = memory.recall();
  let failures = 0;

  const works = (way: Way) => {
    failures = 0;
    if (way !== preferred) memory.remember(way);
    preferred = way;
    changed(way);
  };

  /** Tells whether anything was heard over a link before it ended. */
  const watched = (events: LinkEvents, way: Way, heard: () => void): LinkEvents & { over(): void } => {
    let silent = true;
    const over = () => {
      if (silent) failures += 1;
      silent = false;
    };
    return {
      over,
      opened: () => events.opened(),
      received: (text) => {
        if (silent) {
          silent = false;
          works(way);
          heard();
        }
        events.received(text);
      },
      closed: (code) => {
        over();
        events.closed(code);
      },
    };
  };

  const openSocket = (events: LinkEvents): Link => {
    const watching = watched(events, "socket", () => {});
    const link = sockets.open({
      ...watching,
      opened: () => {
        giveUp();
        watching.opened();
      },
      closed: (code) => {
        giveUp();
        watching.closed(code);
      },
    });
    const giveUp = time.after(opensWithin, () => {
      link.close();
      watching.closed(lostCode);
    });
    return {
      send: (text) => link.send(text),
      close: () => {
        giveUp();
        watching.over();
        link.close();
      },
    };
  };

  const openPolls = (events: LinkEvents): Link => {
    let hello = "";
    let welcome: WelcomeFrame | undefined;
    let polls: PollingLink | undefined;
    let carrier: Link | undefined;
    let over = false;
    let cancelTry = () => {};
    const end = () => {
      over = true;
      cancelTry();
    };

    const trySocket = (after: number) => {
      let candidate: Link | undefined;
      const timer = time.after(after, () => {
        const again = () => {
          cancelTry();
          if (!over) trySocket(Math.min(after * 2, triedAtLast));
        };
        let taken = false;
        const patience = time.after(opensWithin, () => {
          candidate?.close();
          again();
        });
        candidate = sockets.open({
          opened: () => candidate!.send(hello),
          received: (text) => {
            if (over) return;
            if (taken) return events.received(text);
            if (!saysWelcome(text)) return;
            taken = true;
            patience();
            works("socket");
            const unfinished = polls!.handOver();
            carrier = candidate;
            if (!goesOn(welcome, text)) {
              end();
              candidate!.close();
              return events.closed(lostCode);
            }
            for (const frame of unfinished) candidate!.send(frame);
          },
          closed: (code) => {
            if (!taken) {
              patience();
              return again();
            }
            if (over) return;
            end();
            events.closed(code);
          },
        });
        cancelTry = () => {
          patience();
          if (!taken) candidate?.close();
        };
      });
      cancelTry = timer;
    };

    const watching = watched(
      {
        opened: () => events.opened(),
        received: (text) => {
          if (!welcome && saysWelcome(text)) welcome = JSON.parse(text) as WelcomeFrame;
          events.received(text);
        },
        closed: (code) => {
          end();
          events.closed(code);
        },
      },
      "polls",
      () => trySocket(triedFirst),
    );
    loadPolls().then(
      (transport) => {
        if (!over) carrier = polls = transport.open(watching);
      },
      () => over || watching.closed(lostCode),
    );
    return {
      send: (text) => {
        if (isHello(text)) hello = text;
        carrier?.send(text);
      },
      close: () => {
        end();
        watching.over();
        carrier?.close();
      },
    };
  };

  return {
    signedOut: () => sockets.signedOut(),
    open: (events) => {
      const other = failures % (inVain + 1) === inVain;
      const direct = (preferred === "socket") !== other;
      return direct ? openSocket(events) : openPolls(events);
    },
  };
}

function typeOf(text: string): unknown {
  return (JSON.parse(text) as { type?: unknown }).type;
}

const isHello = (text: string) => typeOf(text) === "hello";
const saysWelcome = (text: string) => typeOf(text) === "welcome";

/** The same history, and the same person: otherwise everything begins anew. */
function goesOn(before: WelcomeFrame | undefined, text: string): boolean {
  const now = JSON.parse(text) as WelcomeFrame;
  return before?.epoch === now.epoch && before.self.id === now.self.id;
}

const remembered = "urdimbre.polls";
/** Networks change: what held here once is not believed for ever. */
const rememberedFor = 12 * 60 * 60_000;

/** On a device that keeps nothing of anybody: found out anew each time. */
export const noWayMemory: WayMemory = { recall: () => "socket", remember: () => {} };

/** On this device. One that keeps nothing finds out anew. */
export function wayMemory(storage: Storage, time: Time): WayMemory {
  return {
    recall: () => {
      try {
        const until = Number(storage.getItem(remembered) ?? 0);
        return time.now() < until && until <= time.now() + rememberedFor ? "polls" : "socket";
      } catch {
        return "socket";
      }
    },
    remember: (way) => {
      try {
        if (way === "polls") storage.setItem(remembered, String(time.now() + rememberedFor));
        else storage.removeItem(remembered);
      } catch {
        // It is found out again next time.
      }
    },
  };
}
