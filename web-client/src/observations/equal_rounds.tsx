import { counted, t } from "../i18n";
import { namesIn } from "../accompaniment/words";
import type { Observation } from "../wire";
import { nextObserved, roundsIn } from "./rounds";
import type { NameOf } from "./words";

interface Props {
  readonly observations: readonly Observation[];
  /** Undefined: not known now. */
  readonly parties: readonly number[] | undefined;
  readonly self: number;
  readonly nameOf: NameOf;
}

/** Among equals classes are looked at by turns: how often each was, and whose comes next. It stands in nobody's way (rule Y15). */
export function EqualRounds({ observations, parties, self, nameOf }: Props) {
  if (parties === undefined || parties.length < 2) return <p class="field-hint">{t("obs_rounds_is")}</p>;
  const next = nextObserved(observations, parties);
  const each = roundsIn(observations, parties).map(({ person, times }) => counted("obs_rounds_of", times, { name: nameOf(person) }));
  return (
    <>
      <p class="field-hint">{t("obs_rounds_is")}</p>
      <p dir="auto">{next === undefined ? t("obs_rounds_begin") : `${t("obs_rounds_so_far", { each: namesIn(each) })} ${next === self ? t("obs_rounds_next_mine") : t("obs_rounds_next", { name: nameOf(next) })}`}</p>
    </>
  );
}
