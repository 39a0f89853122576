/** Who is better over several problems: ranks and scores that mean the same on all of them. */
package basin.reports.problems;
