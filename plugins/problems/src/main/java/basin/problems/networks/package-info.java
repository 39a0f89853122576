/** Networks that learn from data. */
package basin.problems.networks;
