package hopwise.simulator.shell.system;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Programs;
import hopwise.simulator.shell.files.FileSystem;
import hopwise.simulator.shell.files.FileSystem.Access;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Small programs about the machine as a whole. */
public final class Machine {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss 'UTC' yyyy", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final String KERNEL = "6.18.0";

  private Machine() {}

  /** The programs by name. */
  public static Programs programs() {
    return new Programs()
        .with("true", call -> call.prints(""))
        .with("false", call -> call.fails(1, ""))
        .with("clear", call -> call.prints(""))
        .with("whoami", call -> call.prints("root\n"))
        .with("id", call -> call.prints("uid=0(root) gid=0(root) groups=0(root)\n"))
        .with("history", call -> call.fails(1, "history: the lab's log shows all commands\n"))
        .with("date", Machine::date)
        .with("sleep", Machine::sleep)
        .with("hostname", Machine::hostname)
        .with("uname", Machine::uname);
  }

  private static Answer date(Call call) {
    return call.arguments().isEmpty()
        ? call.prints(DATE.format(call.world().instant()) + "\n")
        : call.fails(1, "date: formats are not simulated; simulated is: date\n");
  }

  private static Answer sleep(Call call) {
    long milliseconds = 0;
    for (var word : call.arguments()) {
      if (!word.matches("\\d{1,6}(\\.\\d{1,3})?[smhd]?")) {
        return call.fails(
            1,
            "sleep: invalid time interval ‘%s’\nTry 'sleep --help' for more information.\n"
                .formatted(word));
      }
      milliseconds += Math.round(Double.parseDouble(word.replaceAll("[smhd]", "")) * unit(word));
    }
    return call.arguments().isEmpty()
        ? call.fails(1, "sleep: missing operand\nTry 'sleep --help' for more information.\n")
        : call.becomes(call.world().after(milliseconds));
  }

  private static long unit(String word) {
    return switch (word.charAt(word.length() - 1)) {
      case 'd' -> 86_400_000;
      case 'h' -> 3_600_000;
      case 'm' -> 60_000;
      default -> 1_000;
    };
  }

  private static String name(Call call) {
    var disk = new FileSystem(call.world(), call.place(), "/");
    return disk.read("/etc/hostname") instanceof Access.Granted<String>(var text)
        ? text.strip()
        : "localhost";
  }

  private static Answer hostname(Call call) {
    return call.arguments().isEmpty()
        ? call.prints(name(call) + "\n")
        : call.fails(1, "hostname: options and another name are not simulated\n");
  }

  private static Answer uname(Call call) {
    var word = call.arguments().isEmpty() ? "-s" : call.arguments().getFirst();
    return switch (word) {
      case "-s" -> call.prints("Linux\n");
      case "-n" -> call.prints(name(call) + "\n");
      case "-r" -> call.prints(KERNEL + "\n");
      case "-m" -> call.prints("x86_64\n");
      case "-a" -> call.prints("Linux " + name(call) + " " + KERNEL + " x86_64 GNU/Linux\n");
      default ->
          call.fails(
              1, "uname: option " + word + " is not simulated; simulated are: -s -n -r -m -a\n");
    };
  }
}
