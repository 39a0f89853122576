/** Numbers, intervals and lists as a reader expects them in running text. */
package basin.reports.words;
