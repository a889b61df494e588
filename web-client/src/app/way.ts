import { signal } from "@preact/signals";

import type { Way } from "../falling_back";

/** How this device reaches the server now. */
export const way = signal<Way>("socket");
