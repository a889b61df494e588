import type { ComponentChildren } from "preact";

import type { LoggedCommitment } from "./logged_pieces";
import type { Piece } from "./piece";

export interface Picking {
  readonly has: (piece: Piece) => boolean;
  readonly toggle: (piece: Piece) => void;
}

interface Props extends Picking {
  readonly piece: Piece;
  readonly id?: string;
  readonly children?: ComponentChildren;
}

/** One thing that may be handed on, by the words in which it will be read. */
export function Pick({ piece, id, has, toggle, children }: Props) {
  return (
    <li class="handover-pick">
      <label>
        <input type="checkbox" id={id} checked={has(piece)} onChange={() => toggle(piece)} />
        <span dir="auto">{piece.text}</span>
      </label>
      {children}
    </li>
  );
}

/** A commitment, and one's own notes of it below. */
export function PickCommitment({ commitment, ...picking }: Picking & { readonly commitment: LoggedCommitment }) {
  const { piece, notes } = commitment;
  return (
    <Pick piece={piece} {...picking}>
      {notes.length === 0 ? null : <ul class="handover-picks">{notes.map((note) => <Pick key={note.id} piece={note} {...picking} />)}</ul>}
    </Pick>
  );
}
