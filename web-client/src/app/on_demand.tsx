import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

import { t } from "../i18n";

/** A screen that is fetched when somebody goes there: the first load stays small. */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function OnDemand(props: Props) {
    const [, shown] = useState(() => loaded);
    const [failed, setFailed] = useState(false);
    const fetch = () => {
      setFailed(false);
      load().then((Part) => {
        loaded = Part;
        shown(() => Part);
      }, () => setFailed(true));
    };
    useEffect(() => {
      if (!loaded) fetch();
    }, []);
    const Part = loaded;
    if (Part) return <Part {...props} />;
    return failed ? (
      <p class="plain-notice" role="alert">
        {t("unreachable")} <button class="button" type="button" onClick={fetch}>{t("try_again")}</button>
      </p>
    ) : null;
  };
}
