import "../styles/base.css";

import { render } from "preact";

import { secretIn } from "../entry/personal_link";
import { preferred, speak } from "../i18n";

// A page of its own, for people without an account: nothing of the application behind it is fetched, nobody is asked who they
// are, and nothing is installed.
await speak(preferred());
const { AnsweringPage } = await import("./page");
const place = document.getElementById("app")!;
place.replaceChildren(); // what stood there until now is no part of the page
render(<AnsweringPage secret={secretIn(location.hash)} />, place);
addEventListener("hashchange", () => location.reload());
