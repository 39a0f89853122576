/** Results in the order in which they are thought about: groups, settings, seeds. */
package basin.reports.study;
