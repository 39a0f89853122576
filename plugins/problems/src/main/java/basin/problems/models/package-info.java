/** Small models of learning whose dynamics are known in closed form. */
package basin.problems.models;
