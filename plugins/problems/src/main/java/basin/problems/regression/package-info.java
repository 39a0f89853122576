/** Regression on published data: least-squares problems whose answers are certified. */
package basin.problems.regression;
