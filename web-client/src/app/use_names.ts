import { useEffect } from "preact/hooks";

import { t } from "../i18n";
import type { Client } from "./client";

/** Where several networks meet, of which other one each person of a space is (rule C55). */
export function useNetworks(client: Client, space: number, members: number): ReadonlyMap<number, string> {
  const online = client.link.value.phase.name === "open";
  useEffect(() => {
    if (online) client.visitors.look(space, members);
  }, [client, space, members, online]);
  return client.visitors.of(space).value;
}

/** What people are called in a space: with their network, where several meet. */
export function useNames(client: Client, space: number, members: number, names?: ReadonlyMap<number, string>): (person: number) => string {
  const networks = useNetworks(client, space, members);
  const { people } = client.state.value;
  return (person) => {
    const name = names?.get(person) ?? people.get(person);
    if (name === undefined) return t("someone");
    const network = networks.get(person);
    return network === undefined ? name : t("name_with_network", { name, network });
  };
}
