/** The alternatives of an experiment and their combinations, made one at a time. */
package basin.lab.grid;
