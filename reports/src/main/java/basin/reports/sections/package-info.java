/** What a report says, one section a file: each reads results and writes elements. */
package basin.reports.sections;
