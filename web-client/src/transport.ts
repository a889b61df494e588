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

/** Reads a compressed frame; may reject. */
export type Inflate = (frame: ArrayBuffer) => Promise<string>;

/** How a socket is asked for when its frames may come compressed: only if the means to read them are there. */
export interface Saving {
  readonly wanted: () => boolean;
  readonly load: () => Promise<Inflate>;
}

const lostCode = 1006;

/** `url` is asked for each link anew; `compressed`: its frames can be read so. */
export function webSocketTransport(url: (compressed: boolean) => string, signedOut: () => Promise<boolean>, saving: Saving): Transport {
  return {
    signedOut,
    open: (events) => {
      let socket: WebSocket | undefined;
      let mine = true;
      const begin = (inflate?: Inflate) => {
        if (mine) socket = opened(url(inflate !== undefined), events, () => mine, () => (mine = false), inflate);
      };
      if (saving.wanted()) saving.load().then(begin, () => begin());
      else begin();
      return {
        send: (text) => socket?.readyState === WebSocket.OPEN && socket.send(text),
        close: () => {
          mine = false;
          socket?.close(1000);
        },
      };
    },
  };
}

function opened(url: string, events: LinkEvents, mine: () => boolean, over: () => void, inflate?: Inflate): WebSocket {
  const socket = new WebSocket(url);
  socket.binaryType = "arraybuffer";
  const end = (code: number) => {
    if (mine()) {
      over();
      events.closed(code);
    }
  };
  // Frames stay in order: while one is being read, what came after it waits.
  let waiting = 0;
  let last = Promise.resolve();
  const behind = (task: () => unknown) => {
    ++waiting;
    last = last.then(task).then(() => {}, (problem: unknown) => queueMicrotask(() => { throw problem; })).finally(() => --waiting);
  };
  const say = (text: string) => mine() && events.received(text);
  const read = async (frame: ArrayBuffer) => {
    const text = await inflate?.(frame).catch(() => undefined);
    if (text !== undefined) return say(text);
    end(lostCode);
    socket.close();
  };
  socket.onopen = () => mine() && events.opened();
  socket.onmessage = ({ data }: { data: unknown }) => {
    if (data instanceof ArrayBuffer) behind(() => read(data));
    else if (typeof data !== "string") return;
    else if (waiting > 0) behind(() => say(data));
    else say(data);
  };
  socket.onclose = ({ code }) => (waiting > 0 ? behind(() => end(code)) : end(code));
  return socket;
}
