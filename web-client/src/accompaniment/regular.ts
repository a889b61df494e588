import type { Agreement } from "../wire";

/** Does it say how often: every so many days, or at least so many visits in each month (rule Y8)? */
export const isRegular = ({ every_days, visits }: Agreement): boolean => every_days !== undefined || (visits?.month ?? 0) > 0;
