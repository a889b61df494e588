import "../styles/matching.css";

import type { Client } from "../app/client";
import type { MatchingPart } from "../app/route";
import { FinderScreen } from "../hours/finder_screen";
import { DirectoryScreen } from "./directory_screen";
import { OwnScreen } from "./own_screen";
import { SuggestionsScreen } from "./suggestions_screen";

const screens = { own: OwnScreen, who: DirectoryScreen, suggestions: SuggestionsScreen, hours: FinderScreen } as const;

/** Who knows what in a network, who might accompany whom, and when people have time at once. */
export function MatchingScreen({ client, space, part }: { readonly client: Client; readonly space: number; readonly part: MatchingPart }) {
  const Screen = screens[part];
  return <Screen client={client} space={space} />;
}
