package dev.pgassay.junit;

import java.lang.System.Logger.Level;

/** Clean-up that goes on when a step of it fails; what failed is logged. */
final class Quietly {

    private static final System.Logger LOG = System.getLogger("dev.pgassay.junit");

    private Quietly() {}

    interface Step {
        void run() throws Exception;
    }

    static void run(String what, Step step) {
        try {
            step.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.log(Level.WARNING, what + " was interrupted");
        } catch (Exception e) {
            LOG.log(Level.WARNING, what + " failed: " + e.getMessage());
        }
    }
}
