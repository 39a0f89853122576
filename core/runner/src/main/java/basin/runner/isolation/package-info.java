/** Trials in processes of their own, which cannot take others with them. */
package basin.runner.isolation;
