/**
 * What was tuned: what was chosen, how much hung on it, and what a larger or smaller budget buys.
 */
package basin.reports.tuning;
