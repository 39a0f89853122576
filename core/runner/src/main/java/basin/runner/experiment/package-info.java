/** From experiment files to results and their reports: what the commands have done for them. */
package basin.runner.experiment;
