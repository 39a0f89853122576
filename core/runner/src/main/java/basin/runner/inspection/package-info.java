/** Looks at experiments before they run: warnings, and trials that are tried out. */
package basin.runner.inspection;
