/**
 * How fast this machine trains: fixed workloads, described like any experiment, timed around the
 * engine's training loop.
 */
package basin.runner.bench;
