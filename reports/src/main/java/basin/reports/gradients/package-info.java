/** What is left of gradients on their way back through the layers. */
package basin.reports.gradients;
