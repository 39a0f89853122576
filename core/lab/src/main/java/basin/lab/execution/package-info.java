/** Runs trials: what one trial does, and many of them on the threads of this machine. */
package basin.lab.execution;
