/**
 * Trials before they run: each different problem is sized and takes one step on a few rows, so that
 * what would fail is known before it costs time.
 */
package basin.lab.rehearsal;
