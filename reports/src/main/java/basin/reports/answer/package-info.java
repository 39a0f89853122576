/** Who is first, by how much and how sure: the first screen, and the same for each problem. */
package basin.reports.answer;
