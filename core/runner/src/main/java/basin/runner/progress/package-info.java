/** Shows how far a sweep is: live on a terminal, as lines elsewhere, and in a log of each run. */
package basin.runner.progress;
