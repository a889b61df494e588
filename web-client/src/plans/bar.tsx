/** How much of a whole, from 0 to 1. The words beside it say the same; where there are none, `label` does. */
export function Bar({ part, label }: { readonly part: number; readonly label?: string }) {
  return (
    <svg class="plans-bar" viewBox="0 0 100 6" preserveAspectRatio="none" {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}>
      <rect width={Math.round(100 * part)} height="6" />
    </svg>
  );
}
