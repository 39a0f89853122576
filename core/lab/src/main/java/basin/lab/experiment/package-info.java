/** An experiment file as a question with trials, checked before anything runs. */
package basin.lab.experiment;
