/** Pauses after what a reader types, in milliseconds. */

/** Before suggestions and results follow it: less than a pause between two words. */
export const TYPING_MS = 120;

/** Before a number goes into the address and the history: a year has four digits, and each would be a step back. */
export const NUMBER_MS = 250;

/** Before a screen reader is told the outcome: once the typing rests, not at each letter. */
export const ANNOUNCE_MS = 700;
