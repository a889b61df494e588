import { Mark } from "../app/icons";
import type { Client } from "../app/client";
import { pathOf } from "../app/route";
import { initials, threadOf } from "../community/author";
import { counted, named, t } from "../i18n";
import { RecoveryNotice } from "../profile/recoveries";
import type { SpaceSummary } from "../wire";

/** My spaces: a screen of its own on a phone, the side of every other where there is room. */
export function SpacesScreen(props: { readonly client: Client; readonly alone: boolean; readonly chosen: number | undefined }) {
  const { client, alone, chosen } = props;
  const { spaces } = client.state.value;
  const Part = alone ? "main" : "nav";
  const Title = alone ? "h1" : "h2";
  return (
    <Part class="spaces" aria-label={t("spaces_title")}>
      <header class="bar">
        <a class="brand" href={pathOf.spaces}><Mark /><span>{t("app")}</span></a>
        <a class="knot-link" href={pathOf.profile}>
          <span class="unseen">{t("profile_open", { name: client.self.name })}</span>
          <span class={`knot thread-${threadOf(client.self.id)}`} aria-hidden="true">{initials(client.self.name)}</span>
        </a>
      </header>
      <div class="spaces-body">
        <p class="spaces-greeting" dir="auto">{t("spaces_greeting", { name: client.self.name })}</p>
        {alone ? <RecoveryNotice /> : null}
        <Title class="spaces-title">{t("spaces_title")}</Title>
        {spaces === undefined ? <p class="plain-notice">{t("spaces_unknown")}</p> : null}
        {spaces?.length === 0 ? <p class="plain-notice">{t("spaces_empty")}</p> : null}
        <ul class="space-list">
          {spaces?.map((space) => <SpaceCard key={space.id} space={space} chosen={space.id === chosen} />)}
        </ul>
        <Unpublished client={client} />
      </div>
    </Part>
  );
}

/** The way to words that a rule said no to, also where their author may not go in any more. */
function Unpublished({ client }: { readonly client: Client }) {
  const counts = new Map<number, number>();
  for (const { space, refused } of client.entries.value) if (refused) counts.set(space, (counts.get(space) ?? 0) + 1);
  if (counts.size === 0) return null;
  return (
    <ul class="unpublished">
      {[...counts].map(([space, count]) => (
        <li key={space}><a href={pathOf.space(space)}>{counted("unpublished", count)}</a></li>
      ))}
    </ul>
  );
}

function SpaceCard({ space, chosen }: { readonly space: SpaceSummary; readonly chosen: boolean }) {
  const roles = space.roles.map((role) => named("roles", role)).join(", ");
  return (
    <li>
      <a class={`space-card thread-${threadOf(space.id)}`} href={pathOf.space(space.id)} aria-current={chosen ? "page" : undefined}>
        <span class="space-kind">{named("kinds", space.kind)}</span>
        <span class="space-title" dir="auto">{space.title}</span>
        <span class="space-roles">{roles}</span>
      </a>
    </li>
  );
}
