import "../styles/messages_more.css";

import { useEffect, useId, useLayoutEffect, useMemo, useState } from "preact/hooks";

import { counted, t } from "../i18n";
import { firstMembers, membersNamed } from "../people/api";
import { answersTo } from "../people/folded";
import type { Person } from "../wire";
import { initials, threadOf } from "./author";
import type { Mentioning } from "./use_mentions";

const shownAtOnce = 8;
/** So much of a space is kept here; where there are more members, the server is asked as well. */
const pagesMax = 10;
/** Nobody types one letter only, and the server answers so many questions. */
const askAfter = 200;

interface Props {
  readonly space: number;
  readonly listId: string;
  readonly mentioning: Mentioning;
  /** Who has spoken here, as far as this device knows: for when there is no connection. */
  readonly heard: readonly Person[];
}

interface Held {
  readonly members: readonly Person[];
  readonly whole: boolean;
}

const kept = new Map<number, Held>();

/** Whom a message can mention: the members whose names begin like what was typed after the @. */
export function MentionList({ space, listId, mentioning, heard }: Props) {
  const { query, keys, pick, close, active, setActive } = mentioning;
  const held = useMembers(space);
  const [place, setPlace] = useState(0);
  const prefix = useId();
  const wanted = query?.text ?? "";
  const named = useNamed(space, held && !held.whole ? wanted : undefined);
  const members = useMemo(() => {
    const known = held?.members ?? heard;
    const ids = new Set(known.map(({ id }) => id));
    return [...known, ...named.filter(({ id }) => !ids.has(id))];
  }, [held, heard, named]);
  const found = useMemo(
    () => members.filter(({ name }) => answersTo(name, wanted)).sort((a, b) => a.name.localeCompare(b.name)).slice(0, shownAtOnce),
    [members, wanted],
  );
  const chosen = Math.min(place, found.length - 1);
  const idOf = (person: Person) => `${prefix}-${person.id}`;
  useEffect(() => setPlace(0), [wanted]);
  useLayoutEffect(() => {
    const person = found[chosen];
    setActive(person && idOf(person));
    document.getElementById(person ? idOf(person) : "")?.scrollIntoView({ block: "nearest" });
  }, [found, chosen]);
  useEffect(() => () => setActive(undefined), []);
  keys.current = (event) => {
    const person = found[chosen];
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === "Escape") close();
    else if (!person || event.shiftKey) return false;
    else if (event.key === "ArrowDown") setPlace((chosen + 1) % found.length);
    else if (event.key === "ArrowUp") setPlace((chosen + found.length - 1) % found.length);
    else if (event.key === "Enter" || event.key === "Tab") pick(person.id, person.name);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return (
    <div class="mention-list">
      <ul id={listId} role="listbox" aria-label={t("mention_list")}>
        {found.map((person, index) => (
          <li
            key={person.id}
            id={idOf(person)}
            role="option"
            aria-selected={idOf(person) === active}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => index !== chosen && setPlace(index)}
            onClick={() => pick(person.id, person.name)}
          >
            <span class={`knot thread-${threadOf(person.id)}`} aria-hidden="true">{initials(person.name)}</span>
            <span class="mention-name" dir="auto">{person.name}</span>
          </li>
        ))}
      </ul>
      <p class={found.length > 0 ? "unseen" : "field-hint"} role="status">
        {found.length > 0 ? counted("mention_found", found.length) : t("mention_nobody")}
      </p>
    </div>
  );
}

/** Undefined: they could not be asked for. What was known is shown meanwhile. */
function useMembers(space: number): Held | undefined {
  const [members, setMembers] = useState(() => kept.get(space));
  useEffect(() => {
    let current = true;
    firstMembers(space, pagesMax).then((found) => {
      kept.set(space, found);
      if (current) setMembers(found);
    }, () => {});
    return () => {
      current = false;
    };
  }, [space]);
  return members;
}

/** Whom the server finds; undefined: nobody is looked for there. What was found stays until there is an answer. */
function useNamed(space: number, wanted: string | undefined): readonly Person[] {
  const [found, setFound] = useState<readonly Person[]>([]);
  useEffect(() => {
    if (wanted === undefined) return;
    let current = true;
    const timer = setTimeout(() => {
      // Without an answer those who are known here are offered, as without a connection.
      membersNamed(space, wanted).then((people) => current && setFound(people), () => {});
    }, askAfter);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [space, wanted]);
  return found;
}
