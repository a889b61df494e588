import "./styles/base.css";
import "./styles/shell.css";
import "./styles/entry.css";
import "./styles/spaces.css";
import "./styles/community.css";
import "./styles/messages.css";

import { render } from "preact";

import { App } from "./app/app";
import { startRouter } from "./app/router";
import { installShell } from "./app/update";
import { findVisitor, visitor } from "./app/visitor";
import { recallProfile } from "./data_profile";
import { preferred, speak } from "./i18n";

await speak(preferred());
recallProfile();
startRouter();
render(<App />, document.getElementById("app")!);

const notice = (what: "online" | "offline" | "shown") => {
  if (visitor.value.name === "in") visitor.value.client.notice(what);
};
addEventListener("online", () => notice("online"));
addEventListener("offline", () => notice("offline"));
document.addEventListener("visibilitychange", () => {
  if (visitor.value.name !== "in") return;
  if (document.visibilityState === "visible") notice("shown");
  else void visitor.value.client.settle();
});
addEventListener("pagehide", () => {
  if (visitor.value.name !== "in") return;
  visitor.value.client.drafts.rescue();
  void visitor.value.client.settle();
});

void findVisitor();
void installShell();
