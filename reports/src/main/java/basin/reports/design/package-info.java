/**
 * An experiment at a glance: what was varied, held, tuned and replicated, and what it comes to rest
 * on.
 */
package basin.reports.design;
