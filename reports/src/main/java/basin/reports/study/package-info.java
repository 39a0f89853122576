/** Results in the order in which they are thought about: groups, settings, replicates. */
package basin.reports.study;
