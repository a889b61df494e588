import { manner } from "../data_profile";
import type { Attendance } from "../store/presence";
import type { ClientFrame } from "../wire";

/** That somebody presses keys: the others are told now and then, where there are others and they can be told apart. */
export class WritingTold {
  /** When the server last heard of it, by space. */
  readonly #said = new Map<number, number>();

  constructor(private readonly send: (frame: ClientFrame) => boolean) {}

  pressed(space: number, attendance: Attendance | undefined, now: number): void {
    if (!attendance?.here || (attendance.trusted && attendance.count < 2)) return;
    const every = manner().writing_every;
    if (every === null || now - (this.#said.get(space) ?? -Infinity) < every) return;
    if (this.send({ type: "writing", space })) this.#said.set(space, now);
  }

  forget(space: number): void {
    this.#said.delete(space);
  }

  forgetAll(): void {
    this.#said.clear();
  }
}
