import { continuedBack, continuedOn, openedAt, withoutPast } from "../store/past";
import { change, named, reduce } from "../store/reduce";
import { find, oldest, type SpaceView, type State } from "../store/state";
import type { Time } from "../time";
import type { ClientFrame, HistoryFrame, RefusedFrame, Uuid } from "../wire";

const pageSize = 50;
const askAgain = 400;
const triesMax = 12;

/** Which page of history was asked for. */
type Which = "older" | "newer" | "at";

interface Where {
  readonly before?: number;
  readonly after?: number;
  readonly near?: number;
  readonly around?: Uuid;
}

interface Page {
  readonly ref: number;
  readonly which: Which;
  /** The message that the page continues, if any. */
  readonly edge: number | undefined;
  readonly where: Where;
  readonly tries: number;
  readonly done: (came: boolean) => void;
  readonly ended: Promise<boolean>;
}

/** Pages of history, one at a time in each space: further back, further on, or around somewhere else. */
export class HistoryPages {
  readonly #pages = new Map<number, Page>();

  constructor(
    private readonly state: () => State,
    private readonly become: (state: State) => void,
    private readonly send: (frame: ClientFrame) => boolean,
    private readonly nextRef: () => number,
    private readonly time: Time,
  ) {}

  /** One page further back. False: nothing came. */
  older(space: number): Promise<boolean> {
    const view = this.state().views.get(space);
    const before = view && edgeOf(view, "older");
    if (!view || before === undefined || !(view.past?.more ?? !view.complete)) return Promise.resolve(false);
    return this.#ask(space, "older", { before });
  }

  /** One page further on, where a stretch of the past is looked at. */
  newer(space: number): Promise<boolean> {
    const view = this.state().views.get(space);
    const after = view && edgeOf(view, "newer");
    return after === undefined ? Promise.resolve(false) : this.#ask(space, "newer", { after });
  }

  /** History around this message, or around this place in the log. False: it is not there, or not now. */
  async openAt(space: number, where: Uuid | number): Promise<boolean> {
    const view = this.state().views.get(space);
    if (!view) return false;
    if (typeof where === "string" && find(view, where)) {
      // Among the newest, while something else is looked at.
      if (view.past && !view.past.messages.some(({ id }) => id === where)) this.toNewest(space);
      return true;
    }
    await this.#pages.get(space)?.ended;
    return this.#ask(space, "at", typeof where === "string" ? { around: where } : { near: where });
  }

  /** Back from the past to the newest messages. */
  toNewest(space: number): void {
    this.end(space, false);
    this.become(change(this.state(), space, withoutPast));
  }

  #ask(space: number, which: Which, where: Where): Promise<boolean> {
    const view = this.state().views.get(space);
    if (!view || this.#pages.has(space)) return Promise.resolve(false);
    const ref = this.nextRef();
    if (!this.send({ type: "ask_history", ref, space, ...where, limit: pageSize })) return Promise.resolve(false);
    let done = (_: boolean) => {};
    const ended = new Promise<boolean>((resolve) => {
      done = resolve;
    });
    this.#pages.set(space, { ref, which, edge: edgeOf(view, which), where, tries: 1, done, ended });
    return ended;
  }

  // A page is taken only if it still continues what is shown: a snapshot may have come in between.
  fits(frame: HistoryFrame): boolean {
    const page = this.#pages.get(frame.space);
    if (page?.ref !== frame.ref) return false;
    const view = this.state().views.get(frame.space);
    const fits = view !== undefined && edgeOf(view, page.which) === page.edge;
    queueMicrotask(() => this.end(frame.space, fits && frame.messages.length > 0));
    return fits;
  }

  withPage(frame: HistoryFrame): State {
    const state = this.state();
    const which = this.#pages.get(frame.space)?.which;
    if (which === "older" && !state.views.get(frame.space)?.past) return reduce(state, frame);
    const take = which === "at" ? openedAt : which === "newer" ? continuedOn : continuedBack;
    const shown = change(state, frame.space, (view) => take(view, frame));
    return { ...shown, people: named(shown.people, frame.people) };
  }

  // Whoever has just come is not let in yet: the server knows that it was asked to, and not more.
  refused({ ref, code, temporary }: RefusedFrame): void {
    for (const [space, page] of this.#pages) {
      if (page.ref !== ref) continue;
      if ((temporary || code === "not_joined") && page.tries < triesMax) this.time.after(askAgain, () => this.#askAgain(space, page));
      else this.end(space, false);
    }
  }

  #askAgain(space: number, page: Page): void {
    if (this.#pages.get(space) !== page) return;
    const ref = this.nextRef();
    if (!this.send({ type: "ask_history", ref, space, ...page.where, limit: pageSize })) return this.end(space, false);
    this.#pages.set(space, { ...page, ref, tries: page.tries + 1 });
  }

  end(space: number, came: boolean): void {
    const page = this.#pages.get(space);
    this.#pages.delete(space);
    page?.done(came);
  }

  /** The link is gone. */
  disconnected(): void {
    for (const space of [...this.#pages.keys()]) this.end(space, false);
  }
}

/** The message that a page of this kind continues. */
function edgeOf(view: SpaceView, which: Which): number | undefined {
  if (which === "at") return undefined;
  if (which === "newer") return view.past?.messages.at(-1)?.seq;
  return (view.past?.messages[0] ?? (view.past ? undefined : oldest(view)))?.seq;
}
