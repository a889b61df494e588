import type { ComponentChildren } from "preact";

import type { Command } from "../wire";
import type { Session } from "./session";

interface Props {
  readonly session: Session;
  readonly command: Command;
  readonly children: ComponentChildren;
  readonly main?: boolean;
  readonly label?: string;
  /** Why it cannot be done: the id of the words that say so. */
  readonly unless?: string | undefined;
}

/** Does something now. Without a connection it says so instead, and stays where it is for the keyboard. */
export function ActButton({ session, command, children, main, label, unless }: Props) {
  const { online, acting, act } = session;
  const shut = !online || acting || unless !== undefined;
  return (
    <button
      class={main ? "button button-main" : "button"}
      type="button"
      aria-disabled={shut}
      aria-label={label}
      aria-describedby={online ? unless : "session-offline"}
      onClick={() => {
        if (!shut) void act(command);
      }}
    >
      {children}
    </button>
  );
}
