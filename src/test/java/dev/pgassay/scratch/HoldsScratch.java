package dev.pgassay.scratch;

import java.nio.file.Path;

/**
 * A program that opens a scratch database as its environment says, tells where, and holds it until its input ends; one of a
 * second platform too, where HOLD_ALSO names it.
 */
final class HoldsScratch {
    private HoldsScratch() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        Scratch scratch = Scratch.open(ScratchOptions.fromEnvironment(System.getenv()));
        Migrations migrations = new Folder(Path.of(arguments[0])).discover();
        ScratchDatabase database = scratch.database(Platform.named(arguments[1]), migrations);
        String also = System.getenv("HOLD_ALSO");
        if (also != null) {
            scratch.database(Platform.named(also), migrations);
        }
        System.out.println("holding " + scratch.description() + " " + database.url());
        if (System.in.read() < 0) {
            System.exit(0); // without closing anything: that is the shutdown hook's
        }
    }
}
