/** What travels to a worker, as text: a workplace, and trials. */
package basin.lab.worker;
