import { resting, step, wakeAt, type Action, type ConnectionState, type Input } from "./connection";
import type { Time } from "./time";
import type { Link, Transport } from "./transport";
import { encodeClientFrame, type ClientFrame, type ServerFrame } from "./wire";

export interface ConnectionListener {
  /** A frame came, in order. */
  frame(frame: ServerFrame): void;
  changed(state: ConnectionState): void;
}

/** Carries out what the state machine says: one link at a time, one timer. */
export class Connection {
  #state: ConnectionState = resting;
  #link: Link | undefined;
  #cancelTimer = () => {};
  readonly #inputs: Input[] = [];
  #busy = false;

  constructor(
    private readonly transport: Transport,
    private readonly time: Time,
    private readonly listener: ConnectionListener,
    private readonly who: { readonly client: string; readonly lang: () => string; readonly askEvery: () => number },
    private readonly random: () => number = Math.random,
  ) {}

  get state(): ConnectionState {
    return this.#state;
  }

  /** A link is being made, or will be as soon as it is begun. To be asked here: what the listener knows comes a step later. */
  get comes(): boolean {
    return ["resting", "opening", "greeting"].includes(this.#state.phase.name);
  }

  /** Sends now or not at all: whoever asks again after every welcome needs no queue. */
  send(frame: ClientFrame): boolean {
    if (this.#state.phase.name !== "open") return false;
    this.#link?.send(encodeClientFrame(frame));
    return true;
  }

  // Inputs that arise while one is being worked on wait their turn.
  input(input: Input): void {
    this.#inputs.push(input);
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (let next = this.#inputs.shift(); next; next = this.#inputs.shift()) this.#take(next);
    } finally {
      this.#busy = false;
    }
  }

  #take(input: Input): void {
    const before = this.#state;
    const around = { now: this.time.now(), random: this.random(), client: this.who.client, lang: this.who.lang(), askEvery: this.who.askEvery() };
    const [state, actions] = step(before, input, around);
    this.#state = state;
    for (const action of actions) this.#act(action);
    this.#setTimer();
    if (state !== before) this.listener.changed(state);
  }

  #act(action: Action): void {
    switch (action.type) {
      case "open":
        this.#open();
        return;
      case "close":
        this.#link?.close();
        this.#link = undefined;
        return;
      case "send":
        this.#link?.send(encodeClientFrame(action.frame));
        return;
      case "deliver":
        this.listener.frame(action.frame);
        return;
      case "ask_who_we_are":
        void this.transport.signedOut().then((out) => out && this.input({ type: "signed_out" }));
        return;
    }
  }

  #open(): void {
    let current = true;
    const only = (input: () => Input) => current && this.input(input());
    const link = this.transport.open({
      opened: () => only(() => ({ type: "opened" })),
      received: (text) => only(() => ({ type: "received", text })),
      closed: (code) => {
        only(() => ({ type: "closed", code }));
        current = false;
      },
    });
    this.#link = {
      send: (text) => link.send(text),
      close: () => {
        current = false;
        link.close();
      },
    };
  }

  #setTimer(): void {
    this.#cancelTimer();
    const at = wakeAt(this.#state);
    this.#cancelTimer = Number.isFinite(at)
      ? this.time.after(Math.max(0, at - this.time.now()), () => this.input({ type: "tick" }))
      : () => {};
  }
}
