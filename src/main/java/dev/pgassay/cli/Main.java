package dev.pgassay.cli;

import dev.pgassay.connection.CannotConnect;
import dev.pgassay.connection.InvalidConnection;
import dev.pgassay.scratch.InvalidMigrations;
import dev.pgassay.scratch.MigrationFailed;
import dev.pgassay.scratch.ScratchUnavailable;
import dev.pgassay.yaml.InvalidFile;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code pgassay}: checks that a PostgreSQL database has the schema you say it has. */
@Command(
        name = "pgassay",
        description = "Checks that a PostgreSQL database has the schema you say it has.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {VerifyCommand.class, CompareCommand.class, SnapshotCommand.class, CommandLine.HelpCommand.class},
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all is as expected",
            "1:findings",
            "2:usage or configuration",
            "3:no verdict could be reached",
        })
public final class Main {

    /** Runs a command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        // a terminal that cannot show UTF-8 is rarer than a machine that does not say it can
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(new Terminal(out, err, System.getenv()), arguments));
    }

    /** Runs a command and gives its exit status. */
    static int run(Terminal terminal, String... arguments) {
        CommandLine line = commandLine(terminal);
        line.setOut(terminal.outWriter());
        line.setErr(terminal.errWriter());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        Redaction redaction = Redaction.of(typed(terminal, arguments));
        line.setParameterExceptionHandler((e, words) -> misused(terminal, redaction, e));
        line.setExecutionExceptionHandler((e, command, result) -> {
            terminal.error(redaction.in(message(e)));
            if (isVerbose(command) || isUnforeseen(e)) {
                StringWriter trace = new StringWriter();
                e.printStackTrace(new PrintWriter(trace));
                terminal.err().print(redaction.in(trace.toString()));
            }
            return status(e).code();
        });
        if (arguments.length == 0) {
            line.usage(terminal.errWriter());
            return ExitStatus.USAGE.code();
        }
        return line.execute(arguments);
    }

    static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new Main(), new Factory(terminal)).setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static List<String> typed(Terminal terminal, String... arguments) {
        List<String> typed = new ArrayList<>(List.of(arguments));
        terminal.environment().forEach((name, value) -> {
            if (name.startsWith("PGASSAY_") || name.equals("DATABASE_URL")) {
                typed.add(value);
            }
        });
        return typed;
    }

    private static int misused(Terminal terminal, Redaction redaction, CommandLine.ParameterException e) {
        terminal.error(redaction.in(String.valueOf(e.getMessage())));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, terminal.errWriter())) {
            String command = e.getCommandLine().getCommandSpec().qualifiedName();
            terminal.errWriter().println("'" + command + " --help' says what there is");
        }
        return ExitStatus.USAGE.code();
    }

    private static boolean isVerbose(CommandLine command) {
        // the result that the handler is given is the one of the command above
        return command.getParseResult() != null && command.getParseResult().hasMatchedOption("--verbose");
    }

    private static String message(Exception e) {
        return isUnforeseen(e) ? "this should not have happened: " + e : String.valueOf(e.getMessage());
    }

    private static boolean isUnforeseen(Exception e) {
        return status(e) == ExitStatus.NO_VERDICT
                && !(e instanceof ScratchUnavailable)
                && !(e instanceof CannotConnect)
                && !(e instanceof SQLException);
    }

    static ExitStatus status(Exception e) {
        if (e instanceof InvalidFile || e instanceof InvalidMigrations || e instanceof InvalidConnection) {
            return ExitStatus.USAGE;
        }
        return e instanceof MigrationFailed ? ExitStatus.FINDINGS : ExitStatus.NO_VERDICT;
    }

    /** Gives each command the terminal. */
    private record Factory(Terminal terminal) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == VerifyCommand.class) {
                return type.cast(new VerifyCommand(terminal));
            }
            if (type == CompareCommand.class) {
                return type.cast(new CompareCommand(terminal));
            }
            return type == SnapshotCommand.class
                    ? type.cast(new SnapshotCommand(terminal))
                    : CommandLine.defaultFactory().create(type);
        }
    }

    /** The version in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"pgassay " + (version == null ? "(not built)" : version)};
        }
    }
}
