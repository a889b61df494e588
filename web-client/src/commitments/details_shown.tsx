import { t } from "../i18n";

interface Props {
  readonly details: { readonly moves?: string | undefined; readonly evidence?: string | undefined; readonly goal?: string | undefined };
}

const parts = ["moves", "evidence", "goal"] as const;

/** What was said of a commitment besides its words: key moves, the evidence expected, the goal that it serves (rule K1). */
export function DetailsShown({ details }: Props) {
  const said = parts.flatMap((part) => (details[part] === undefined ? [] : [[part, details[part]] as const]));
  if (said.length === 0) return null;
  return (
    <dl class="commitment-details">
      {said.map(([part, words]) => (
        <div key={part}>
          <dt>{t(`details_${part}`)}</dt>
          <dd dir="auto">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
