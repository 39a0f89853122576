/** Every table and figure of a report as CSV, and files that are either whole or absent. */
package basin.reports.tables;
