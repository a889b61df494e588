import { Component, type ComponentChildren } from "preact";

import { t } from "../i18n";

/** A fault in one part does not take the rest with it, and nobody's words. */
export class Contained extends Component<{ readonly children: ComponentChildren }, { readonly failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError(problem: unknown) {
    console.error(problem);
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main class="page">
        <p class="plain-notice" role="alert">
          {t("something_failed")}{" "}
          <button class="button" type="button" onClick={() => location.reload()}>{t("reload")}</button>
        </p>
      </main>
    );
  }
}
