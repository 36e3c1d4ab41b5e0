/** Decimals are strings without trailing zeros; times ISO 8601 in UTC; days YYYY-MM-DD. */
export type DecimalText = string;
export type Time = string;
export type Day = string;
