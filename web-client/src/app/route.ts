import { secretIn } from "../entry/personal_link";

export type Route =
  | { readonly name: "spaces" }
  | { readonly name: "space"; readonly space: number; readonly message?: string }
  | { readonly name: "thread"; readonly space: number; readonly message: string }
  | { readonly name: "open"; readonly parent?: number }
  | { readonly name: "acta"; readonly space: number }
  | { readonly name: "members"; readonly space: number }
  | { readonly name: "commitments"; readonly space: number }
  | { readonly name: "conversations"; readonly space: number }
  | { readonly name: "conversation"; readonly space: number; readonly template: string }
  | { readonly name: "profile" }
  | { readonly name: "notices" }
  | { readonly name: "recover"; readonly secret: string }
  | { readonly name: "enter"; readonly secret: string }
  | { readonly name: "invited"; readonly secret: string }
  | { readonly name: "unknown" };

const openPath = /^\/e\/(\d{1,15})\/abrir\/?$/;
const membersPath = /^\/e\/(\d{1,15})\/integrantes\/?$/i;
const spacePath = /^\/e\/(\d{1,15})(?:\/m\/([0-9a-f-]{36}))?\/?$/i;

const commitmentsPath = /^\/e\/(\d{1,15})\/compromisos\/?$/i;
const conversationsPath = /^\/e\/(\d{1,15})\/conversaciones(?:\/([a-z0-9_-]{1,40}))?\/?$/;
const threadPath = /^\/e\/(\d{1,15})\/hilo\/([0-9a-f-]{36})\/?$/i;
const actaPath = /^\/e\/(\d{1,15})\/acta\/?$/i;

export function routeOf({ pathname, hash }: { readonly pathname: string; readonly hash: string }): Route {
  if (pathname === "/") return { name: "spaces" };
  if (pathname === "/perfil") return { name: "profile" };
  if (pathname === "/avisos") return { name: "notices" };
  if (pathname === "/entrar") return { name: "enter", secret: secretIn(hash) };
  if (pathname === "/invitacion") return { name: "invited", secret: secretIn(hash) };
  if (pathname === "/cuaderno/nuevo") return { name: "open" };
  const [, parent] = openPath.exec(pathname) ?? [];
  if (parent) return { name: "open", parent: Number(parent) };
  const [, ofActa] = actaPath.exec(pathname) ?? [];
  if (ofActa) return { name: "acta", space: Number(ofActa) };
  if (pathname === "/recuperar") return { name: "recover", secret: secretIn(hash) };
  const [, membersOf] = membersPath.exec(pathname) ?? [];
  if (membersOf) return { name: "members", space: Number(membersOf) };
  const [, commitmentsOf] = commitmentsPath.exec(pathname) ?? [];
  if (commitmentsOf) return { name: "commitments", space: Number(commitmentsOf) };
  const [, conversationsOf, template] = conversationsPath.exec(pathname) ?? [];
  if (conversationsOf) return template ? { name: "conversation", space: Number(conversationsOf), template } : { name: "conversations", space: Number(conversationsOf) };
  const [, threadIn, threadOf] = threadPath.exec(pathname) ?? [];
  if (threadIn && threadOf) return { name: "thread", space: Number(threadIn), message: threadOf.toLowerCase() };
  const [, space, message] = spacePath.exec(pathname) ?? [];
  if (!space) return { name: "unknown" };
  return { name: "space", space: Number(space), ...(message ? { message: message.toLowerCase() } : {}) };
}

export const pathOf = {
  spaces: "/",
  profile: "/perfil",
  notices: "/avisos",
  openNotebook: "/cuaderno/nuevo",
  open: (parent: number) => `/e/${parent}/abrir`,
  space: (space: number) => `/e/${space}`,
  acta: (space: number) => `/e/${space}/acta`,
  members: (space: number) => `/e/${space}/integrantes`,
  commitments: (space: number) => `/e/${space}/compromisos`,
  conversations: (space: number) => `/e/${space}/conversaciones`,
  conversation: (space: number, template: string) => `/e/${space}/conversaciones/${template}`,
  thread: (space: number, message: string) => `/e/${space}/hilo/${message}`,
  message: (space: number, message: string) => `/e/${space}/m/${message}`,
} as const;
