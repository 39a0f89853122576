/** How long it takes to reach a target, or many of them, with trials that never do kept in. */
package basin.reports.targets;
