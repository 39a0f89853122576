/** What a report says and how it is drawn: the table of contents of its sections and renderers. */
package basin.reports;
