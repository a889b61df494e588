import type { Family } from "../wire";

// One sign for each family, so that a kind is never told by its colour alone.
const signs: { readonly [Each in Family]: string } = {
  context: "M5 5h14v14H5zM8 9h8M8 12.5h8M8 16h5",
  question: "M9 9.2a3.2 3.2 0 1 1 4.6 2.9c-1 .5-1.6 1.1-1.6 2.4M12 18h.01",
  answer: "M5 6h14v9h-7l-4 4v-4H5z",
  warm: "M12 19s-6.5-4-6.5-8.6A3.4 3.4 0 0 1 12 8.6a3.4 3.4 0 0 1 6.5 1.8C18.500 15 12 19 12 19z",
  cool: "M12 4v16M5.100 8l13.800 8M18.900 8 5.100 16",
  observation: "M3.500 12S6.500 6.500 12 6.500 20.500 12 20.500 12 17.500 17.500 12 17.500 3.500 12 3.500 12zM12 9.600a2.400 2.400 0 1 0 0 4.800 2.400 2.400 0 0 0 0-4.800",
  suggestion: "M9.500 18h5M10 15.500c0-2-3-3-3-6.200a5 5 0 0 1 10 0c0 3.200-3 4.200-3 6.200z",
  commitment: "M7 20V5M7 5h10l-2.500 3.500L17 12H7",
  process: "M4.500 12a7.500 7.500 0 0 1 13-5.100M19.500 12a7.500 7.500 0 0 1-13 5.100M17.500 3.500v3.800h-3.800M6.500 20.500v-3.800h3.800",
  closing: "M12 4.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15M8.500 12.200l2.500 2.500 4.500-5",
  note: "M7.500 11V8.500a4.500 4.500 0 0 1 9 0V11M6 11h12v8.500H6z",
};

export function FamilyIcon({ family }: { readonly family: Family }) {
  return (
    <svg class="icon family-icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
      <path d={signs[family]} />
    </svg>
  );
}
