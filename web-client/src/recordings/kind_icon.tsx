import type { RemarkKind } from "./timeline";

const paths: Readonly<Record<RemarkKind, string>> = {
  strength: "M12 4l2.3 5 5.4.6-4 3.7 1.1 5.3L12 15.9l-4.8 2.7 1.1-5.3-4-3.7 5.4-.6z",
  question: "M9 9.2a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1.1-1.4 2.1M12 17.5h.01M12 3.5a8.500 8.500 0 1 0 0 17 8.500 8.500 0 1 0 0-17",
  suggestion: "M9 15.500a5.500 5.500 0 1 1 6 0V18H9zM10 21h4",
  note: "M5 5h14v10l-4 4H5zM15 19v-4h4M8.500 9.500h7M8.500 13h4",
};

/** Beside its word, so that neither colour nor shape alone says what something is. */
export function KindIcon({ kind }: { readonly kind: RemarkKind }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
      <path d={paths[kind]} />
    </svg>
  );
}
