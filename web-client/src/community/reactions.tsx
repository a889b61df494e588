import type { ComponentType } from "preact";

import { AgreeIcon, CelebrateIcon, PonderIcon, ThanksIcon, UsefulIcon } from "../app/icons";
import { locale, named, t } from "../i18n";
import { reactionsInOrder, reacts } from "../store/reactions";
import type { Message, Reaction, SpaceRole } from "../wire";
import { mayReact } from "./rights";

const icons: { readonly [Name in Reaction]: ComponentType } = {
  thanks: ThanksIcon,
  useful: UsefulIcon,
  agree: AgreeIcon,
  celebrate: CelebrateIcon,
  ponder: PonderIcon,
};

interface Props {
  readonly message: Message;
  readonly roles: readonly SpaceRole[];
  readonly self: number;
  readonly tabbable: boolean;
  readonly react: (which: Message, reaction: Reaction, on: boolean) => void;
}

/** What others answered without words, in an order that ranks nobody; one's own is a press away. */
export function ReactionsShown({ message, roles, self, tabbable, react }: Props) {
  if (!message.reactions || message.withdrawn) return null;
  return (
    <ul class="reactions" aria-label={t("reactions")}>
      {message.reactions.map(({ reaction, people }) => {
        const mine = people.includes(self);
        const Icon = icons[reaction];
        const count = new Intl.NumberFormat(locale()).format(people.length);
        const inside = <><Icon /> <span class="reaction-name">{named("reactions", reaction)}</span> <span class="reaction-count">{count}</span></>;
        return (
          <li key={reaction}>
            {mayReact(roles) ? (
              <button class="reaction" type="button" aria-pressed={mine} title={named("reactions", reaction)} tabIndex={tabbable ? 0 : -1} onClick={() => react(message, reaction, !mine)}>{inside}</button>
            ) : (
              <span class="reaction" title={named("reactions", reaction)}>{inside}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface ChoicesProps {
  readonly message: Message;
  readonly self: number;
  readonly react: (reaction: Reaction, on: boolean) => void;
}

/** All of them, among the actions of a message. */
export function ReactionChoices({ message, self, react }: ChoicesProps) {
  return (
    <div class="reaction-choices" role="group" aria-label={t("react")}>
      {reactionsInOrder.map((reaction) => {
        const mine = reacts(message, self, reaction);
        const Icon = icons[reaction];
        return (
          <button key={reaction} class="reaction" type="button" aria-pressed={mine} onClick={() => react(reaction, !mine)}>
            <Icon /> <span>{named("reactions", reaction)}</span>
          </button>
        );
      })}
    </div>
  );
}
