/** Data sets in memory, loaded once and shared by all trials of the process. */
package basin.engine.data;
