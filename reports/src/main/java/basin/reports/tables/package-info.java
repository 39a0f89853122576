/**
 * Tables while they are written, all tables and figures as CSV, and files that are whole or absent.
 */
package basin.reports.tables;
