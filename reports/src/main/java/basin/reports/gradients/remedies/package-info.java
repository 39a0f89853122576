/** How deep networks may be and still learn, and what of all that was tried makes them deeper. */
package basin.reports.gradients.remedies;
