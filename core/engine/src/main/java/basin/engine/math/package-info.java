/** Elementary functions with the same bits on every machine, and what the two precisions are. */
package basin.engine.math;
