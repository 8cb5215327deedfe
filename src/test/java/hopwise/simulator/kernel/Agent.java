package hopwise.simulator.kernel;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The process that plays cases on the kernel, as root. One JSON line a case each way. */
final class Agent implements AutoCloseable {
  private final Process process;
  private final BufferedWriter requests;
  private final BufferedReader answers;

  private Agent(Process process) {
    this.process = process;
    this.requests = process.outputWriter();
    this.answers = process.inputReader();
  }

  /** Starts the agent, which plays up to {@code atOnce} cases at the same time. */
  static Agent start(int atOnce) {
    try {
      return new Agent(
          new ProcessBuilder("python3", "-B", script().toString(), Integer.toString(atOnce))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path script() {
    try {
      return Path.of(
          Objects.requireNonNull(Agent.class.getResource("/kernel/agent/agent.py")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends the requests and waits for as many answers, which come in any order. */
  List<String> ask(List<String> lines) {
    try {
      for (var line : lines) {
        requests.write(line);
        requests.newLine();
      }
      requests.flush();
      var heard = new ArrayList<String>();
      while (heard.size() < lines.size()) {
        var answer = answers.readLine();
        if (answer == null) {
          throw new IllegalStateException("the agent ended before it had answered");
        }
        heard.add(answer);
      }
      return heard;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      requests.close();
      process.waitFor();
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
