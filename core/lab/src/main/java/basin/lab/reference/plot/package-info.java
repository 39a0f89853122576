/** What components look like: a curve of an activation or a schedule, the heights of a surface. */
package basin.lab.reference.plot;
