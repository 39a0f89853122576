/** How rules and transforms walk over a parameter vector, and what a run hands to its optimizer. */
package basin.engine.descent;
