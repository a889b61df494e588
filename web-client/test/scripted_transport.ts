import type { LinkEvents, Transport } from "../src/transport";
import type { ClientFrame, ServerFrame } from "../src/wire";

/** A server whose every word is the test's. */
export class ScriptedTransport implements Transport {
  links: { readonly events: LinkEvents; readonly sent: ClientFrame[]; closed: boolean }[] = [];
  isSignedOut = false;

  open(events: LinkEvents) {
    const link = { events, sent: [] as ClientFrame[], closed: false };
    this.links.push(link);
    return {
      send: (text: string) => void link.sent.push(JSON.parse(text) as ClientFrame),
      close: () => {
        link.closed = true;
      },
    };
  }

  signedOut() {
    return Promise.resolve(this.isSignedOut);
  }

  get link() {
    return this.links.at(-1)!;
  }

  get sent(): ClientFrame[] {
    return this.link.sent;
  }

  sentOf<Type extends ClientFrame["type"]>(type: Type) {
    return this.sent.filter((frame): frame is Extract<ClientFrame, { type: Type }> => frame.type === type);
  }

  say(frame: ServerFrame): void {
    this.link.events.received(JSON.stringify(frame));
  }
}

export const epoch = "aaaaaaaa-0000-4000-8000-000000000001";

export function welcome(now = 0, person = 7): ServerFrame {
  return { type: "welcome", protocol: 1, epoch, now, self: { id: person, name: "Rosa" } };
}
