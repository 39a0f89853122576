/** What happened: every trial, what failed or is missing, and what it all was made with. */
package basin.reports.record;
