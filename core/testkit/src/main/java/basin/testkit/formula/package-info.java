/** Surfaces that a test writes as formulas, with all derivatives up to the second. */
package basin.testkit.formula;
