package org.code99.shell;

import java.io.IOException;
import java.util.Objects;
import org.code99.database.DatabaseProblem;
import org.code99.intake.NotAList;
import org.code99.web.Server;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: one command for each thing it does. */
@Command(
    name = "code99",
    description = "Wins back lost customers.",
    mixinStandardHelpOptions = true,
    version = "Code 99 0.1.0",
    synopsisSubcommandLabel = "COMMAND")
public final class Code99 implements Runnable {
  private static final int FAILED = 1;
  private static final int UNUSABLE = 2;

  private Code99() {}

  /**
   * Runs a command and ends the JVM with its exit code: 0 done, 1 failed, 2 unusable arguments or
   * file.
   */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine bench = new CommandLine(new BenchCommand());
    bench.addSubcommand(new BenchImportCommand());
    bench.addSubcommand(new BenchLettersCommand());
    bench.addSubcommand(new BenchPagesCommand());
    CommandLine plugins = new CommandLine(new PluginsCommand());
    plugins.addSubcommand(new NewPluginCommand());
    plugins.addSubcommand(new PackPluginCommand());
    plugins.addSubcommand(new TryPluginCommand());
    CommandLine program = new CommandLine(new Code99());
    program.addSubcommand(new ReviveCommand());
    program.addSubcommand(new ServeCommand());
    program.addSubcommand(new DemoCommand());
    program.addSubcommand(new BackupCommand());
    program.addSubcommand(new RestoreCommand());
    program.addSubcommand(new RehearseCommand());
    program.addSubcommand(plugins);
    program.addSubcommand(new DoctorCommand(PluginHealth::findings));
    program.addSubcommand(bench);
    program.setCaseInsensitiveEnumValuesAllowed(true);
    Arguments.toldInWords(program);
    program.setExecutionExceptionHandler(Code99::said);
    return program;
  }

  @Override
  public void run() {
    commandLine().usage(System.out);
  }

  /** What is foreseen gets its one sentence; what is not says so, and where to look. */
  private static int said(Exception e, CommandLine command, CommandLine.ParseResult result) {
    boolean unusable = e instanceof UnusableInput || e instanceof NotAList;
    String sentence =
        switch (e) {
          case UnusableInput input -> Objects.requireNonNullElse(input.getMessage(), "unusable");
          case Server.PortTaken taken -> Objects.requireNonNullElse(taken.getMessage(), "port");
          case NotAList list -> Objects.requireNonNullElse(list.getMessage(), "unusable");
          case DatabaseProblem problem ->
              Objects.requireNonNullElse(problem.getMessage(), "database");
          case IOException io -> "a file could not be read or written: " + Sentences.of(io);
          default -> "this should not have happened: " + e;
        };
    command.getErr().println("code99: " + sentence);
    if (System.getProperty("code99.trace") != null) {
      e.printStackTrace(command.getErr());
    }
    command.getErr().flush();
    return unusable ? UNUSABLE : FAILED;
  }
}
