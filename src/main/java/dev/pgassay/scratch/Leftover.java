package dev.pgassay.scratch;

import java.lang.System.Logger.Level;

/** Clean-up goes on when one step of it fails; what failed is logged, as the next run will try again. */
final class Leftover {
    private static final System.Logger LOG = System.getLogger("dev.pgassay.scratch");

    private Leftover() {}

    interface Step {
        void run() throws Exception;
    }

    static boolean attempt(String what, Step step) {
        try {
            step.run();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.log(Level.WARNING, what + " was interrupted");
        } catch (Exception e) {
            LOG.log(Level.WARNING, what + " failed: " + e.getMessage());
        }
        return false;
    }

    static void warn(String message) {
        LOG.log(Level.WARNING, message);
    }
}
