/** What a link tells its connection. Nothing comes after `closed`. */
export interface LinkEvents {
  opened(): void;
  received(text: string): void;
  /** The number of the close frame; 1006 when there was none. */
  closed(code: number): void;
}

export interface Link {
  send(text: string): void;
  /** `closed` is not called for a link that is closed from here. */
  close(): void;
}

/** A way to reach the server: anything that carries whole text frames in order. */
export interface Transport {
  open(events: LinkEvents): Link;
  /** After a link that never opened: does the server know who we are? A WebSocket cannot say why it was turned away. */
  signedOut(): Promise<boolean>;
}

export function webSocketTransport(url: string, signedOut: () => Promise<boolean>): Transport {
  return {
    signedOut,
    open: (events) => {
      const socket = new WebSocket(url);
      let mine = true;
      socket.onopen = () => mine && events.opened();
      socket.onmessage = ({ data }) => mine && typeof data === "string" && events.received(data);
      socket.onclose = ({ code }) => {
        if (mine) events.closed(code);
        mine = false;
      };
      return {
        send: (text) => socket.readyState === WebSocket.OPEN && socket.send(text),
        close: () => {
          mine = false;
          socket.close(1000);
        },
      };
    },
  };
}
