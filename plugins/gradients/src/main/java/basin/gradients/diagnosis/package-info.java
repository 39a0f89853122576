/** What ails a trial, found from its vital signs and by trying changes. */
package basin.gradients.diagnosis;
